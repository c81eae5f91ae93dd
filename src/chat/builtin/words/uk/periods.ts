/** Ukrainian words for stretches of time. */
import type { Words } from '../contract.ts';
import { list } from '../list.ts';

const QUARTERS: readonly [ordinal: string, figure: string, roman: string][] = [
  ['перший', '1', 'i'],
  ['другий', '2', 'ii'],
  ['третій', '3', 'iii'],
  ['четвертий', '4', 'iv'],
];

/** "Перший квартал", "1-му кварталі", "Q1"; the Roman one is written in Latin or Ukrainian letters. */
function quarterCalled(ordinal: string, figure: string, roman: string): string[] {
  const figures = [figure, ...list('й, го, му, ий, ого, ому').map((end) => `${figure} ${end}`)];
  return [
    ...[ordinal, ...figures, roman, roman.replaceAll('i', 'і')].map((name) => `${name} квартал`),
    `квартал ${figure}`,
    `q${figure}`,
  ];
}

export const PERIODS: Words['periods'] = {
  before: list('у, в, за, протягом, впродовж, упродовж, на протязі, за період, у період, в період'),
  behind: list('рік, р'),
  rolling: list('останні, останній, минулі, попередні'),
  rollingBehind: [],
  previous: list('минулий, попередній'),
  previousBehind: [],
  past: list('останній'),
  pastBehind: [],
  current: list('цей, поточний, нинішній'),
  currentBehind: [],
  named: [
    { words: list('торік, минулоріч'), period: 'previous year' },
    { words: list('цьогоріч'), period: 'this year' },
    { words: list('сьогодні'), period: 'this day' },
    {
      words: list('з початку року, від початку року, з початку цього року, від початку цього року'),
      period: 'this year',
    },
    { words: list('вчора, учора'), period: 'previous day' },
    { words: list('з початку місяця, від початку місяця'), period: 'this month' },
  ],
  since: list('з, із, зі, від, починаючи з, починаючи із, починаючи від, з початку, від початку'),
  // "До 2026 року" leaves 2026 out; "по 2026 рік" and "до кінця 2026 року" take it in.
  earlierThan: list('до, раніше, раніше за, раніше від, перед, до початку'),
  laterThan: list('після, пізніше, пізніше за, пізніше від'),
  until: list('по, до кінця, по кінець, до кінця включно'),
  from: list('з, із, зі, від, починаючи з, з початку, від початку'),
  onward: list('і далі, й далі, та далі, і надалі, й надалі, і пізніше, й пізніше'),
  halves: [
    list('перше півріччя, першої половини, перша половина, 1 півріччя'),
    list('друге півріччя, другої половини, друга половина, 2 півріччя'),
  ],
  ordinals: { endings: [], joints: [] },
  between: list('між, поміж'),
  to: list('по, до, до кінця, по кінець'),
  and: list('і, й, та'),
  quarters: QUARTERS.map(([ordinal, figure, roman]) => [
    ...quarterCalled(ordinal, figure, roman),
    ...(figure === '4' ? ['останній квартал'] : []),
  ]),
  inMonth: list('у, в, за, протягом, впродовж, упродовж'),
  months: [
    list('січень, січ'),
    list('лютий, лют'),
    list('березень, бер'),
    list('квітень, квіт'),
    list('травень, трав'),
    list('червень, черв'),
    list('липень, лип'),
    list('серпень, серп'),
    list('вересень, вер'),
    list('жовтень, жовт'),
    list('листопад, лист'),
    list('грудень, груд'),
  ],
};

export const UNITS: Words['units'] = {
  day: list('день, доба'),
  week: list('тиждень'),
  month: list('місяць'),
  quarter: list('квартал'),
  year: list('рік'),
};

export const ADVERBS: Words['adverbs'] = {
  day: list('щодня, щоденно, щоденний, поденно, поденний, день за днем'),
  week: list('щотижня, щотижнево, щотижневий, потижнево, потижневий, тижневий'),
  month: list(
    'щомісяця, щомісячно, щомісячний, помісячно, помісячний, місячний, місяць за місяцем',
  ),
  quarter: list(
    'щокварталу, щоквартально, щоквартальний, поквартально, поквартальний, квартальний',
  ),
  year: list('щороку, щорічно, щорічний, порічно, річний, рік за роком'),
};
