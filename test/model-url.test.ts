import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInfrastructure, isLoopback, isPrivate } from '../src/hosts.ts';
import { modelBaseUrl, modelUrlProblem } from '../src/model-url.ts';

describe('the address of a language model', () => {
  it.each([
    'https://api.openai.com/v1',
    'https://models.example.com:8443/openai/v1/',
    'https://203.0.113.7/v1',
    'http://127.0.0.1:11434/v1',
    'http://localhost:1234/v1',
    'http://[::1]:8080/v1',
    'http://[::ffff:127.0.0.1]:8080/v1',
    'http://192.168.1.20:8000/v1',
    'http://10.0.0.2/v1',
    'http://172.31.0.2/v1',
    'http://100.101.102.103/v1',
    'http://[fd12:3456::7]/v1',
    'http://ollama:11434/v1',
    'http://workstation.local:11434/v1',
    'http://host.docker.internal:11434/v1',
    'http://nas.home.arpa./v1',
  ])('may be %s', (url) => {
    expect(modelUrlProblem(url, 'page')).toBeNull();
    expect(modelUrlProblem(url, 'start')).toBeNull();
  });

  it.each([
    ['', 'http:// or https://'],
    ['localhost:11434/v1', 'http:// or https://'],
    ['models.example.com/v1', 'http:// or https://'],
    ['file:///etc/passwd', 'http:// or https://'],
    ['ftp://127.0.0.1/v1', 'http:// or https://'],
    ['https://me@models.example.com/v1', 'user name and password'],
    ['https://:pw@models.example.com/v1', 'user name and password'],
    ['https://models.example.com/v1?key=1', 'from "?" or "#" on'],
    ['https://models.example.com/v1#x', 'from "?" or "#" on'],
    ['https://models.example.com/v1?', 'from "?" or "#" on'],
    ['http://models.example.com/v1', 'Write https://'],
    ['http://203.0.113.7/v1', 'Write https://'],
    ['http://172.32.0.1/v1', 'Write https://'],
    ['http://[2001:db8::1]/v1', 'Write https://'],
    ['http://127.0.0.1.nip.io/v1', 'Write https://'],
    ['http://local.example/v1', 'Write https://'],
    ['http://notlocal.xlocal/v1', 'Write https://'],
  ])('is never %j', (url, hint) => {
    expect(modelUrlProblem(url, 'page')).toContain(hint);
    expect(modelUrlProblem(url, 'start')).toContain(hint);
  });

  it.each([
    'http://169.254.169.254/latest',
    'http://2852039166/',
    'http://0xA9FEA9FE/',
    'http://0251.0376.0251.0376/',
    'http://169.254.43518/',
    'http://169.254.169.254./',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'https://[64:ff9b::169.254.169.254]/',
    'https://[2002:a9fe:a9fe::]/',
    'http://[fe80::1]:11434/v1',
    'http://[febf::1]/v1',
    'http://0.0.0.0:11434/v1',
    'http://0/',
    'http://[::]:8080/v1',
    'https://224.0.0.1/v1',
    'https://255.255.255.255/v1',
    'https://[ff02::1]/v1',
    'http://100.100.100.200/latest',
    'https://168.63.129.16/',
    'http://[fd00:ec2::254]/latest',
    'http://metadata/',
    'http://METADATA.google.internal/',
    'http://metadata.google.internal./',
    'https://metadata.goog/',
    'http://instance-data.ec2.internal/',
  ])('is %s only where the operator chose it', (url) => {
    expect(modelUrlProblem(url, 'page')).toMatch(
      /^\S+ belongs to the network itself and is not asked from the page\./,
    );
    expect(modelUrlProblem(url, 'start')).toBeNull();
  });

  it('says nothing of a password in it', () => {
    expect(modelUrlProblem('http://me:secret@example.com/?secret', 'page')).not.toMatch(/secret/);
  });

  it.each([
    ['https://models.example.com/v1/', 'https://models.example.com/v1'],
    ['HTTP://LocalHost:80', 'http://localhost'],
    ['http://127.1:11434//v1//', 'http://127.0.0.1:11434//v1'],
    ['https://models.example.com/v1/chat/completions', 'https://models.example.com/v1'],
  ])('is kept in one spelling: %s', (given, kept) => {
    expect(modelBaseUrl(given)).toBe(kept);
    expect(modelBaseUrl(kept)).toBe(kept);
  });
});

const octet = fc.integer({ min: 0, max: 255 });

/** The same IPv4 address as people who try to get past a check write it. */
function spellings([a, b, c, d]: [number, number, number, number]): string[] {
  const n = ((a * 256 + b) * 256 + c) * 256 + d;
  const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`);
  return [
    `${a}.${b}.${c}.${d}`,
    String(n),
    `0x${n.toString(16)}`,
    octal.join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
  ];
}

const judged = (host: string) => [isLoopback(host), isPrivate(host), isInfrastructure(host)];

describe('an address in another spelling', () => {
  it('is judged as the address it is', () => {
    const special = fc.constantFrom<[number, number]>(
      [169, 254],
      [127, 0],
      [10, 0],
      [192, 168],
      [0, 0],
    );
    const anyTwo = fc.tuple(octet, octet);
    fc.assert(
      fc.property(fc.oneof(special, anyTwo), octet, octet, ([a, b], c, d) => {
        const [plain = '', ...others] = spellings([a, b, c, d]);
        for (const other of others) {
          const { hostname } = new URL(`http://${other}/`);
          expect([other, judged(hostname)]).toEqual([other, judged(plain)]);
        }
      }),
    );
  });

  it('is loopback only under 127', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, (...address) => {
        expect(isLoopback(address.join('.'))).toBe(address[0] === 127);
      }),
    );
  });
});
