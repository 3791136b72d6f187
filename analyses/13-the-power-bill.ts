import {
  analysis,
  bills,
  billTable,
  breakEvenFigure,
  breakEvenSwing,
  claims,
  drainsFigure,
  hoursPerDrain,
} from '../src/index.ts';
import { lossMap, md, measuredHosts, overBills, powerInputsTable, said, show, tableBlock, tuning } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'The power bill',
    question: 'What does it cost to switch C-states off, what does it save, and when does power saving pay?',
    scenario: {
      ...tuning.tuned,
      migration: { platform: 'hyperv-2008r2' },
      vm: { memory: '16 GiB', dirtyRate: '10 MiB/s', workingSet: '1 GiB', dirtyPattern: 'uniform' },
    },
  },
  (lab) => {
    // What varies: C-states, the host, the price of a kWh, performance lost, drains; every input of the bill over its range.
    const money = 'USD';
    const prices = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35];
    const drains = lab.sample((model) => ({ hours: hoursPerDrain(model) }));
    const perDrain = drains.reference.hours;
    const sample = bills(lab.seed, drains);

    // What we found.
    const of = claims.thePowerBill;
    const oneMore = overBills(of.oneMoreServer, sample, 'hosts', 'hostsPerServer', (bill) => bill.hostsPerServer > 16);
    const needed = overBills(of.moreServersNeeded, sample, '%', 'breakEvenLoss', (bill) => bill.losesMore);
    const alone = overBills(of.migrationsAlone, sample, 'drains a year', 'breakEvenDrains', (bill) => bill.breakEvenDrains < 12);
    const dearer = overBills(of.dearerToBuy, sample, '%', 'purchase', (bill) => bill.purchase > 50);
    const sizing = overBills(of.rightSizing, sample, '×', 'rightSizing', (bill) => bill.rightSizing > 1);

    const bill = billTable(measuredHosts, money, {
      id: 'bill',
      caption: md`One host at 30 % load with C-states on and off, cooling included, and with its purchase over four years
        (modelled). 63 and 84 W more when idle were measured, 28 W is a measured 19 %, all on servers by Dell.`,
    });
    const map = lossMap(prices, [0, 1, 2, 3, 4, 6, 8], {}, money, {
      id: 'map',
      caption: md`What C-states off gain over four years for each host that the work needs (modelled, 28 W more). Servers are
        bought to make up for lost performance; below zero power saving pays.`,
    });
    const breakEven = breakEvenFigure(prices, measuredHosts, money, {
      id: 'break-even',
      caption: md`Loss of performance at which power saving on and off cost the same, for three hosts (modelled). Above its line
        power saving is the dearer way.`,
    });
    const ends = md`How far each input alone moves that break-even over its range, with its values at the ends (modelled).`;
    const swing = breakEvenSwing({ id: 'what-matters', caption: ends });
    const worth = { 'hours saved, at 50 an hour': 50, 'hours saved, at 100 an hour': 100 };
    const costs = { 'power, 28 W more': measuredHosts['28 W more'], 'power, 84 W more': measuredHosts['84 W more'] };
    const byDrains = drainsFigure(perDrain, [0, 4, 12, 24, 36, 52], { worth, costs }, money, {
      id: 'drains',
      caption: md`What the time is worth that C-states off save in emptying and filling a host, by how often that is done, beside
        the power that they take (modelled).`,
    });
    const drawn = md`Inputs of the bill. Bills are drawn over the ranges; what has none is as it stands.`;
    const inputs = tableBlock({ id: 'inputs', caption: drawn, table: powerInputsTable() });

    return {
      answer: md`C-states off cost a host ${said(sample.estimate(money, 'extraCost'), 0)} a year for power. Where they gain more
        than ${said(needed.observed)} of the performance that hosts run out of, the servers saved are worth more. The article does
        not say what they gain beyond migrations, and faster drains alone return the power only where someone waits for them.
        Leaving out servers that are not needed saves more energy than C-states do on all.`,
      findings: [oneMore, needed, alone, dearer, sizing],
      text: md`
        ## What it costs
        Idle cores that may not sleep draw power all year, and so does the cooling (${bill}). The watts differ threefold between
        servers that were measured. Beside the purchase it is little: a server costs more to buy than to power (${dearer}).

        ${bill}

        ## What servers cost
        So where its “if” holds, the argument of the article does in most clusters: it takes ${said(oneMore.observed, 0)} hosts to
        save the price of one more server (${oneMore}). Over many hosts that is a share of performance:
        ${show(sample.reference.breakEvenLoss, 1)} % at the prices of 2011 and with 28 W, more where power is dear (${map},
        ${breakEven}). Whether power saving loses so much is not known (${needed}): the article measures migrations, which take
        minutes of a year. What to find out first are the watts of one’s own hosts (${swing}).

        ${map}

        ${breakEven}

        ${swing}

        ## What faster drains return
        With C-states off, emptying a host of 16 VMs with 16 GiB and filling it again takes
        ${said(drains.estimate('min', ({ hours }) => 60 * hours))} less over 10 Gb/s with jumbo frames and full power,
        ${show(12 * perDrain, 1)} hours a year if it is patched every month. That returns the power where an hour is worth
        enough, not where drains run unattended (${alone}, ${byDrains}).

        ${byDrains}

        ## Right sizing
        A server that is not there draws nothing. Filling hosts to 60 % saves more than C-states do on all of them, purchase not
        counted (${sizing}), unless they are that full already.

        ## What this does not show
        Lost performance costs servers only where processors are what hosts run out of; often it is memory, and then power saving
        costs none. The measured watts (${inputs}) are of whole BIOS profiles, with the clock and more in them. Power is taken as
        linear in load and C-states as saving in proportion to idle time. Inputs are drawn independently, nothing is discounted,
        and prices are American ones. Power rented by the ampere is far dearer: AnandTech counted 24,000 dollars in four years
        for four servers in Europe, at worst. Hours saved in the chart are those of the reference hosts.

        ${inputs}`,
    };
  },
);
