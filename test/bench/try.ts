import { shopSnapshot } from './shop.ts';
import { statSync } from 'node:fs';
const n = Number(process.argv[2]);
console.time('gen'); const p = await shopSnapshot(n); console.timeEnd('gen'); console.log(p, statSync(p).size/1e6);
