/**
 * What every engine must answer: declares the tests, so that each engine's own test file calls it with a way to
 * load the same rows. Expectations stand there by hand, or come from the oracle of `test/support`.
 */
import { afterAll, beforeAll, describe } from 'vitest';
import type { EngineRead } from '../../src/ports.ts';
import { createOracle } from '../support/oracle.ts';
import { SMALL } from '../support/small-data.ts';
import type { SnapshotData } from '../support/snapshot.ts';
import { tree } from '../support/trees.ts';
import { cellContract } from './contract/cells.ts';
import type { Contract } from './contract/context.ts';
import { customerContract } from './contract/customers.ts';
import { groupContract } from './contract/groups.ts';
import { LARGE_NUMBERS, largeNumberContract } from './contract/large-numbers.ts';
import { orderStatisticsContract } from './contract/order-statistics.ts';
import { RELATIONS, relationContract } from './contract/relations.ts';

export function engineContract(
  name: string,
  open: (data: SnapshotData) => Promise<EngineRead>,
): void {
  describe(`${name}: the engine contract`, () => {
    const contract = over(SMALL);
    groupContract(contract);
    cellContract(contract);
    orderStatisticsContract(contract);
    customerContract(contract);
    largeNumberContract(over(LARGE_NUMBERS));
    relationContract(over(RELATIONS));
  });

  function over(data: SnapshotData): Contract {
    const contract = { oracle: createOracle(data) } as Contract;
    beforeAll(async () => {
      contract.engine = await open(data);
      contract.t = tree(contract.engine.snapshot.catalogue, data.asOf);
    });
    afterAll(() => contract.engine.close());
    return contract;
  }
}
