/** The front door: all that an analysis imports. */
import { runIfStarted } from './cli/standalone.ts';
import { defineAnalysis } from './notebook/analysis.ts';

/**
 * Define an analysis; the default export of a file in `analyses/`. When that file is what Node was started with
 * (`tsx analyses/02-jumbo-frames.ts`), its report is written as well, with the options of `precopy report`.
 */
export const analysis: typeof defineAnalysis = (url, question, work) => {
  runIfStarted(url);
  return defineAnalysis(url, question, work);
};

export { barChart } from './charts/bar.ts';
export { dotChart } from './charts/dot.ts';
export { ganttChart } from './charts/gantt.ts';
export { heatmapChart } from './charts/heatmap.ts';
export { lineChart } from './charts/line.ts';
export { scatterChart } from './charts/scatter.ts';
export { stackChart } from './charts/stack.ts';
export { tornadoChart } from './charts/tornado.ts';
export { agreement } from './evidence/agreement.ts';
export { articles } from './evidence/articles.ts';
export { claims } from './evidence/claims.ts';
export { crashHunt } from './evidence/crash-hunt.ts';
export { percentFaster, percentShorter } from './evidence/effect.ts';
export { againstThoseBefore, fewestConclusive, luckAlone, migrationsPerCrash } from './evidence/hunt-proof.ts';
export { provenPerCrash, spreadOver, stopsEarly } from './evidence/hunt-proof.ts';
export { exactly, finding, over, reproduce, spanning } from './evidence/judge.ts';
export { fitFirstTouch, heldOutTrials, labScenario, labTrials, pairs, wrongVerdicts, type Trial } from './evidence/lab-trials.ts';
export { comparePublished } from './evidence/published.ts';
export { quoted } from './evidence/quoted.ts';
export { rivalRules } from './evidence/rival-rules.ts';
export { inLaterHalf, onIdeAlone, stepByStep, withExpansion, withMoreDisks } from './evidence/susceptibility.ts';
export { readDataTable } from './importers/data-table.ts';
export { breakdown } from './model/breakdown.ts';
export { migrate } from './model/migrate.ts';
export { announced, announcements, networkTables } from './model/mobility/announced.ts';
export { canSaveWithin, clients } from './model/mobility/client.ts';
export { summarizeOutage } from './model/mobility/client-outage.ts';
export { encapsulationLoss } from './model/mobility/encapsulation.ts';
export { renamed, timesToLive } from './model/mobility/renamed.ts';
export { virtualised } from './model/mobility/virtualised.ts';
export { replicate } from './model/replica/replicate.ts';
export { courses, officeDay } from './model/replica/traces.ts';
export { migrateStorage } from './model/storage/migrate-storage.ts';
export { mirrorInRounds } from './model/storage/mirror-in-rounds.ts';
export { migrateStorages } from './model/storage/queue.ts';
export { storagePath } from './model/storage/storage-path.ts';
export { payloadRate, segmentSize } from './model/wire.ts';
export { articleFigure } from './notebook/article-figure.ts';
export { articleUtilisation } from './notebook/article-steps.ts';
export { chanceToSeeFigure } from './notebook/chance-to-see-figure.ts';
export { cleanRunsFigure } from './notebook/clean-runs-figure.ts';
export { daysFigure, daysOf, migrationSeconds } from './notebook/hunting-days.ts';
export { diskPairs, diskPairTable } from './notebook/disk-pairs.ts';
export { huntingTable } from './notebook/hunting-table.ts';
export { distanceFigures, farAway } from './notebook/distance-figures.ts';
export { gainsAwake, generations } from './notebook/generations.ts';
export { inputsTable } from './notebook/inputs-table.ts';
export type { Model } from './notebook/model.ts';
export { outageTable, servedFigure } from './notebook/outage-figures.ts';
export { figure, md, said, tableBlock } from './notebook/prose.ts';
export { protectedVm } from './notebook/protected-vm.ts';
export { mirroredWritesFigure, protectionMap } from './notebook/protection-figures.ts';
export { recoveryPointFigure, sustainedFigure } from './notebook/replica-figures.ts';
export { replicaMilestones } from './notebook/replica-milestones.ts';
export { replicaPlan } from './notebook/replica-plan.ts';
export { decidesFor, rivalPredictions, rivalTable } from './notebook/rival-explanations.ts';
export { gibibytesOfDisk, sharedNothingCases } from './notebook/shared-nothing-cases.ts';
export { networksFigure, sizesFigure, writesFigure } from './notebook/storage-figures.ts';
export { stoppingTable } from './notebook/stopping-table.ts';
export { tuning, tuningAxes } from './scenario/presets.ts';
export { protectionParameters } from './scenario/protection.ts';
export { replicationParameters } from './scenario/replication.ts';
export type { ScenarioInput } from './scenario/scenario.ts';
export { storage, storageParameters } from './scenario/storage.ts';
export { crossValidate } from './stats/cross-validation.ts';
export { predictionInterval } from './stats/prediction-interval.ts';
export { proportionInterval } from './stats/proportion-interval.ts';
export { streamFor } from './stats/random.ts';
export { changesFrom } from './sweep/changes-from.ts';
export { effectTable, timeEffects } from './sweep/time-effects.ts';
export { tableOf } from './tables/table-of.ts';
export { indexTable, swingTable } from './uncertainty/sensitivity-tables.ts';
export { formatDuration as duration } from './units/duration.ts';
export { formatNumber as show } from './units/format.ts';
