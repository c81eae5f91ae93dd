/** Opens and closes what lies beside the conversation. */
import { store } from './store.js';

export function openSettings() {
  store.set({ panel: { kind: 'settings' } });
}

export function closePanel() {
  store.set({ panel: null });
}

/** @param {string} id @param {string | null} address The value to point out: `r1:table.row.column`. */
export function openReceipt(id, address) {
  store.set({ panel: { kind: 'receipt', id, address } });
}
