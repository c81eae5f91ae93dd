/** Conversations over the twelve customers of `small-data.ts`, with the planner or a scripted model behind the real wire. */
import { createConverse } from '../../src/app/conversation/converse.ts';
import type { ConverseServices } from '../../src/app/conversation/turn.ts';
import type { ChatEvent, ConverseRequest } from '../../src/app/conversation/contract.ts';
import { LOOP_LIMITS } from '../../src/chat/loop/loop.ts';
import { openaiModel } from '../../src/chat/transport/openai.ts';
import type { Session } from '../../src/tool.ts';
import { TOOLS } from '../../tools/index.ts';
import { modelServer, type ModelServer, type Script } from './model-server.ts';
import { NEVER, smallSession } from './session.ts';

type End = Extract<ChatEvent, { kind: 'end' }>;

/** A turn as its reader got it. */
export interface Heard {
  text: string;
  /** Titles of the steps, in order. */
  steps: string[];
  /** Sentences of steps that failed. */
  problems: string[];
  end: End;
}

export interface Conversation {
  /** Asks with everything asked before as past turns, as a client does. */
  ask: (question: string, request?: Partial<ConverseRequest>) => Promise<Heard>;
  /** What one turn gives, event by event. */
  events: (request: Partial<ConverseRequest>) => AsyncGenerator<ChatEvent, void>;
  session: Session;
  server: ModelServer | null;
}

export interface ConversationOptions {
  /** The model's turns; none = no model is connected. */
  script?: Script;
  /** Whether the model can call tools. */
  tools?: boolean;
  services?: Partial<ConverseServices>;
}

export async function conversation({
  script,
  tools = true,
  services = {},
}: ConversationOptions = {}): Promise<Conversation> {
  const session = await smallSession();
  const server = script === undefined ? null : await modelServer(script);
  const model = server && openaiModel(server.connection);
  const converse = createConverse({
    tools: TOOLS,
    // Each turn is a conversation of its own: what connects them comes with the request.
    session: async () => ({ ...session, receipts: new Map() }),
    models: { current: () => model && { model, tools } },
    locale: 'en',
    limits: LOOP_LIMITS,
    tokensPerDay: 1_000_000,
    report: (error) => {
      throw error;
    },
    ...services,
  });
  const past: { question: string; answer: string; receipts: Record<string, string> }[] = [];
  const events = (request: Partial<ConverseRequest>) =>
    converse({
      model: 'ritratto',
      past,
      question: '',
      wishes: '',
      locale: null,
      ownScreen: false,
      maxTokens: null,
      signal: NEVER,
      ...request,
    });
  return {
    session,
    server,
    events,
    async ask(question, request = {}) {
      const heard = await hear(events({ ...request, question }));
      past.push({ question, answer: heard.end.source, receipts: heard.end.receipts });
      return heard;
    },
  };
}

/** Follows a turn to its end. */
export async function hear(events: AsyncGenerator<ChatEvent, void>): Promise<Heard> {
  const heard: Omit<Heard, 'end'> = { text: '', steps: [], problems: [] };
  let end: End | null = null;
  for await (const event of events) {
    if (event.kind === 'text') heard.text += event.text;
    if (event.kind === 'step') heard.steps.push(event.title);
    if (event.kind === 'stepped' && event.problem !== null) heard.problems.push(event.problem);
    if (event.kind === 'end') end = event;
  }
  if (end === null) throw new Error('the turn had no end');
  return { ...heard, end };
}
