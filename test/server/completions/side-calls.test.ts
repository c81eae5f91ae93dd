import { describe, expect, it } from 'vitest';
import { sideAnswer } from '../../../src/server/completions/side-calls.ts';
import { completionSchema, post, streamed } from '../../support/chat-client.ts';
import { httpFace, scripted, served } from '../../support/http-face.ts';

/** The conversation as Open WebUI quotes it. */
const HISTORY = `### Chat History:
<chat_history>
USER: How many customers in **Italy** bought something last year?
ASSISTANT: Twelve customers.
USER: And in Ukraine?
</chat_history>`;

/** The default prompts of Open WebUI 0.6, shortened where they only give advice. */
const OPEN_WEBUI: [what: string, prompt: string, answer: unknown][] = [
  [
    'a title',
    `### Task:
Generate a concise, 3-5 word title with an emoji summarizing the chat history.
### Guidelines:
- The title should clearly represent the main theme or subject of the conversation.
- Your entire response must consist solely of the JSON object, without any introductory or concluding text.
### Output:
JSON format: { "title": "your concise title here" }
### Examples:
- { "title": "📉 Stock Market Trends" },
- { "title": "🍪 Perfect Chocolate Chip Recipe" },
${HISTORY}`,
    { title: 'How many customers in Italy' },
  ],
  [
    'tags',
    `### Task:
Generate 1-3 broad tags categorizing the main themes of the chat history, along with 1-3 more specific subtopic tags.

### Guidelines:
- If content is too short (less than 3 messages) or too diverse, use only ["General"]

### Output:
JSON format: { "tags": ["tag1", "tag2", "tag3"] }

${HISTORY}`,
    { tags: [] },
  ],
  [
    'follow-up questions',
    `### Task:
Suggest 3-5 relevant follow-up questions or prompts that the user might naturally ask next in this conversation as a **user**, based on the chat history, to help continue or deepen the discussion.
### Guidelines:
- Response must be a JSON object with a "follow_ups" key containing an array of strings, no extra text or formatting.
### Output:
JSON format: { "follow_ups": ["Question 1?", "Question 2?", "Question 3?"] }
${HISTORY}"`,
    { follow_ups: [] },
  ],
  [
    'search queries',
    `### Task:
Analyze the chat history to determine the necessity of generating search queries, in the given language.

### Guidelines:
- When generating search queries, respond in the format: { "queries": ["query1", "query2"] }, ensuring each query is distinct, concise, and relevant to the topic.

### Output:
Strictly return in JSON format:
{
  "queries": ["query1", "query2"]
}

${HISTORY}
`,
    { queries: [] },
  ],
  [
    'a description of an image',
    `### Task:
Generate a detailed prompt for am image generation task based on the given language and context.

### Output:
Strictly return in JSON format:
{
    "prompt": "Your detailed description here."
}

${HISTORY}`,
    { prompt: '' },
  ],
  [
    'the rest of what is being typed',
    `### Task:
You are an autocompletion system. Continue the text in \`<text>\` based on the **completion type** in \`<type>\` and the given language.

### **Instructions**:
5. If unsure, return: \`{ "text": "" }\`.

#### Example 1:
Input:
<type>General</type>
<text>The sun was setting over the horizon, painting the sky</text>
Output:
{ "text": "with vibrant shades of orange and pink." }

---
### Context:
<chat_history>
USER: Hi
</chat_history>
<type>search query</type>
<text>How many cust</text>
#### Output:
`,
    { text: '' },
  ],
];

const LIBRECHAT_CONVERSATION =
  'User: Wie viele Kunden haben wir im Süden?\nAI: Twelve. User: none.';

function only(text: string, role = 'user') {
  return [{ role, text }];
}

describe('a side call of Open WebUI', () => {
  it.each(OPEN_WEBUI)('for %s is answered in its JSON', (_, prompt, answer) => {
    expect(JSON.parse(sideAnswer(only(prompt)) ?? 'null')).toEqual(answer);
  });

  it('also under a system prompt of the model', () => {
    for (const [, prompt, answer] of OPEN_WEBUI) {
      const messages = [{ role: 'system', text: 'You are kind.' }, ...only(prompt)];
      expect(JSON.parse(sideAnswer(messages) ?? 'null')).toEqual(answer);
    }
  });

  it('for an emoji is answered with one', () => {
    const prompt =
      "Your task is to reflect the speaker's likely facial expression through a fitting emoji. Interpret emotions from the message and reflect their facial expression using fitting, diverse emojis (e.g., 😊, 😢, 😡, 😱).\n\nMessage: ```Twelve.```";
    expect(sideAnswer(only(prompt))).toMatch(/^\p{Emoji}$/u);
  });

  it('for tools of its own chooses none', () => {
    const system = `Available Tools: [{"name":"clock"}]\n\nYour task is to choose and return the correct tool(s) from the list of available tools based on the query.`;
    const messages = [
      { role: 'system', text: system },
      { role: 'user', text: 'Query: History:\nUSER: """How many?"""\nQuery: How many?' },
    ];
    expect(sideAnswer(messages)).toBe('{"tool_calls":[]}');
  });
});

describe('a side call of LibreChat', () => {
  it('for a title is answered with nothing but the title', () => {
    const prompt = `Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return the title itself.\n\nConversation:\n${LIBRECHAT_CONVERSATION}`;
    expect(sideAnswer(only(prompt))).toBe('Wie viele Kunden haben wir');
  });

  it('for a title and a language is answered in JSON', () => {
    const prompt = `Analyze this conversation and provide:\n1. The detected language of the conversation\n2. A concise title in the detected language (5 words or less, no punctuation or quotation)\n\n${LIBRECHAT_CONVERSATION}`;
    expect(JSON.parse(sideAnswer(only(prompt)) ?? 'null')).toEqual({
      language: 'unknown',
      title: 'Wie viele Kunden haben wir',
    });
  });

  it('of older releases comes as a system message', () => {
    const prompt = `Please generate a concise, 5-word-or-less title for the conversation, using its same language, with no punctuation. Apply title case conventions appropriate for the language. Never directly mention the language name or the word "title"\n\n||>User:\n"Скільки клієнтів?"\n||>Response:\n"Twelve."\n\n||>Title:`;
    expect(sideAnswer(only(prompt, 'system'))).toBe('Скільки клієнтів');
  });
});

function titled(question: string): unknown {
  const prompt = `### Task:\nTitle.\n### Output:\n{ "title": "x" }\n<chat_history>\nUSER: ${question}\n</chat_history>`;
  return JSON.parse(sideAnswer(only(prompt)) ?? 'null').title;
}

describe('a title', () => {
  it('is short, plain and never empty', () => {
    expect(titled('# "Hello"?')).toBe('Hello');
    expect(titled('x'.repeat(500))).toHaveLength(60);
    expect(titled('👩‍👩‍👧 families, … ')).toBe('👩‍👩‍👧 families');
    expect(titled('***')).toBe('Ritratto');
    expect(titled('')).toBe('Ritratto');
  });
});

describe('a question of a person', () => {
  it.each([
    'Generate a concise, 3-5 word title for our newsletter to Italian customers.',
    '### Task:\nGroup our customers by country and give each group a title.',
    '### Task: which tags { "tags": [] } do our customers have?',
    'What is in <chat_history>x</chat_history>?',
    'Provide a concise, 5-word-or-less title for the conversation with our best customers.',
    'Provide a concise summary.\nUser: me',
    'Analyze this conversation and provide the churn rate.',
    'Suggest 3-5 relevant follow-up questions for a survey.',
    'Available Tools: which do our customers own?',
    'Query: How many customers?',
    "Your task is to reflect the speaker's likely facial expression through a fitting emoji. Which?",
    '### Task:\nAs { "constructor": 1 }\n<chat_history>\nUSER: x\n</chat_history>',
    'User: How many customers?',
    '### Task:\nCount.\n<chat_history>\nUSER: x\n</chat_history>\n{ "title": "x" }',
    '### Task:\nAs { "segments": [] }\n<chat_history>\nUSER: x\n</chat_history>',
  ])('is not taken for a side call: %s', (text) => {
    expect(sideAnswer(only(text))).toBeNull();
  });

  it('is not taken for one either when it pastes a prompt into a conversation', () => {
    for (const [, prompt] of OPEN_WEBUI) {
      expect(
        sideAnswer([
          { role: 'user', text: 'How many?' },
          { role: 'assistant', text: 'Twelve.' },
          { role: 'user', text: prompt },
        ]),
      ).toBeNull();
    }
  });

  it('keeps its answer where the client has tools on offer', () => {
    const system = { role: 'system', text: 'You are a helper. Available Tools: none' };
    expect(sideAnswer([system, { role: 'user', text: 'Query: How many?' }])).toBeNull();
  });
});

describe('on the wire', () => {
  it('a side call is answered without a conversation, streamed or not', async () => {
    const converse = scripted([new Error('nobody is to be asked')]);
    const { url } = await served(httpFace({ converse }));
    const messages = [{ role: 'user', content: OPEN_WEBUI[0]?.[1] }];
    const whole = completionSchema.parse(await (await post(url, { messages })).json());
    expect(whole.choices[0]?.message.content).toBe('{"title":"How many customers in Italy"}');
    expect(whole.usage.total_tokens).toBe(0);
    const { content } = await streamed(await post(url, { messages, stream: true }));
    expect(content).toBe('{"title":"How many customers in Italy"}');
  });
});
