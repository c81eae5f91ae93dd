/** Every tool there is. Faces, documentation and tests derive from this list. */
import type { Tool } from '../src/tool.ts';
import { describeData } from './describe_data.ts';
import { queryData } from './query_data.ts';
import { rankCustomers } from './rank_customers.ts';
import { showCustomer } from './show_customer.ts';

export const TOOLS: readonly Tool[] = [describeData, queryData, rankCustomers, showCustomer];
