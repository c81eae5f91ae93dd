import type { Phrasebook } from '../contract.ts';

/** English: dropped connections before any update was to blame. */
export const beforeUpdate: Phrasebook['beforeUpdate'] = {
  pain: [
    'The connection drops {often}, and nobody knows why.',
    '{Relative} calls it the house with hiccups, because something is always offline.',
    'Every few days I find {device} "unreachable".',
    "The Wi-Fi reaches everywhere, your devices don't.",
    'Three walls from the hub and the signal is gone.',
    'When the neighbours come home and switch on their Wi-Fi, ours loses {devices}.',
    'Unplug it, plug it in, and it stays connected until the next evening.',
    "After a power cut {devices} don't come back by themselves.",
    'The app shows everything online, yet nothing reacts.',
    'The garden is out of range, so the camera there is decoration.',
    'At times {device} simply disappears from the app for an hour.',
    'The thermostat lost its connection overnight and we had breakfast in our coats.',
    'Pairing holds for a while, then {device} is a stranger again.',
    'As soon as the microwave runs, half the sensors drop off.',
    'The hub needs restarting {often}, like an old modem.',
    "I've moved the hub from room to room and it still loses contact.",
    'The automations fail because one device or another is offline.',
  ],
  praise: [
    'The signal gets through two floors and a thick ceiling.',
    'Not one dropout since I put it up.',
    'Everything stays connected, even in the garage.',
    'After a power cut it all came back online on its own.',
    'The connection is steadier than my broadband.',
    'The bridge put an end to the dead spots.',
    "I've never had to restart the hub.",
  ],
  wish: [
    'What can I do about the weak signal at the end of the garden?',
    'A signal strength display in the app would help.',
    'Do you sell a repeater that goes with the hub?',
    'Could the devices reconnect on their own after a power cut?',
    'Where should the hub be placed so that it reaches everything?',
    'It would be good if the app told me which device has dropped off.',
  ],
  staff: [
    'Occasional dropouts, the hub is at the far end of the home.',
    'Weak signal behind a thick wall, recommended the bridge.',
    'Devices offline after a power cut, restarted together on the phone.',
    'Dropouts at peak hours, suggested another Wi-Fi channel.',
    'Moved the hub, connection stable since.',
    'Asks about range before ordering outdoor devices.',
  ],
};
