import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Collection, Document } from 'mongodb';
import { supported } from '../../src/index.js';
import { type AnyDocument, rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

let collection: Collection<AnyDocument>;
beforeAll(async () => {
  collection = database().collection();
  await collection.insertOne({ a: 1, n: 1 });
});
const refused = (stage: Document) => rejection(collection.aggregate([stage]).toArray());

describe('what is malformed is refused with the code that MongoDB uses', () => {
  it.each<[string, Document, number]>([
    ['an unknown stage', { $matches: {} }, 40324],
    ['two stages in one', { $match: {}, $limit: 1 }, 40323],
    ['an empty stage', {}, 40323],
    ['$limit of zero', { $limit: 0 }, 15958],
    ['$limit of text', { $limit: 'x' }, 2107201],
    ['a negative $skip', { $skip: -1 }, 5107200],
    ['an unknown variable', { $project: { a: '$$NOWHERE' } }, 17276],
    ['an empty $project', { $project: {} }, 51272],
    ['$project of a field with $', { $project: { $a: 1 } }, 16410],
    ['$project of one path inside another', { $project: { a: 1, 'a.b': 1 } }, 31249],
    ['$project that keeps and drops', { $project: { a: 1, n: 0 } }, 31254],
    ['$set of an empty name', { $set: { 'a..b': 1 } }, 15998],
    ['$set of one path inside another', { $set: { a: 1, 'a.b': 1 } }, 31249],
    ['$replaceRoot with no document', { $replaceRoot: { newRoot: '$a' } }, 40228],
    ['$replaceRoot without newRoot', { $replaceRoot: {} }, 40231],
    ['$sort by 2', { $sort: { a: 2 } }, 15975],
    ['an empty $sort', { $sort: {} }, 15976],
    ['an empty $count', { $count: '' }, 40156],
    ['a $count with $', { $count: '$n' }, 40158],
    ['a $count with a dot', { $count: 'a.n' }, 40160],
    ['an unknown operator in $match', { $match: { a: { $near: 1 } } }, 2],
  ])('%s', async (_says, stage, code) => {
    expect(await refused(stage)).toMatchObject({ code });
  });
});

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/ */
const expressions =
  '$abs $accumulator $acos $acosh $addToSet $allElementsTrue $and $anyElementTrue $arrayElemAt $arrayToObject $asin $asinh $atan $atan2 $atanh $avg $binarySize $bitAnd $bitNot $bitOr $bitXor $bsonSize $ceil $cmp $concat $concatArrays $convert $cos $cosh $dateAdd $dateDiff $dateFromParts $dateFromString $dateSubtract $dateToParts $dateToString $dateTrunc $dayOfMonth $dayOfWeek $dayOfYear $degreesToRadians $divide $exp $filter $first $firstN $floor $function $getField $hour $in $indexOfArray $indexOfBytes $indexOfCP $isArray $isNumber $isoDayOfWeek $isoWeek $isoWeekYear $last $lastN $let $ln $log $log10 $ltrim $map $max $maxN $median $mergeObjects $meta $millisecond $min $minN $minute $mod $month $multiply $not $objectToArray $or $percentile $pow $radiansToDegrees $range $reduce $regexFind $regexFindAll $regexMatch $replaceAll $replaceOne $reverseArray $round $rtrim $sampleRate $second $setDifference $setEquals $setIntersection $setIsSubset $setUnion $sin $sinh $size $slice $sortArray $split $sqrt $strLenBytes $strLenCP $strcasecmp $substr $substrBytes $substrCP $subtract $sum $switch $tan $tanh $toBool $toDate $toDecimal $toDouble $toHashedIndexKey $toInt $toLong $toLower $toObjectId $toString $toUpper $trim $trunc $tsIncrement $tsSecond $type $unsetField $week $year $zip';
const stages =
  '$bucket $bucketAuto $changeStream $collStats $currentOp $densify $documents $facet $fill $geoNear $graphLookup $indexStats $listLocalSessions $listSessions $lookup $merge $out $planCacheStats $redact $sample $search $setWindowFields $sortByCount $unionWith $unset $unwind $vectorSearch';
const accumulators =
  '$accumulator $addToSet $avg $bottom $bottomN $count $first $firstN $last $lastN $max $maxN $median $mergeObjects $min $minN $percentile $push $stdDevPop $stdDevSamp $top $topN';
const named = (names: string, isThere: readonly string[]) =>
  names.split(' ').filter((name) => name.startsWith('$') && !isThere.includes(name));

describe('what MongoDB has and the embedded database has not is refused in words', () => {
  it.each(named(expressions, supported.expressions))('the expression %s', async (name) => {
    const error = await refused({ $project: { a: { [name]: '$a' } } });
    expect(error).toMatchObject({ code: 168, codeName: 'InvalidPipelineOperator' });
    expect(error.message).toContain(`the embedded database does not have the expression ${name}`);
  });

  it.each<[string, Document]>([
    ['in $set', { $set: { a: { $plus: [1, 2] } } }],
    ['in $group', { $group: { _id: { x: { $plus: [1, 2] } } } }],
    ['in an accumulator', { $group: { _id: null, n: { $sum: { $plus: [1, 2] } } } }],
    ['deep inside', { $project: { a: { $cond: [true, { $add: [1, { $plus: [1] }] }, 0] } } }],
    ['in $expr', { $match: { $expr: { $plus: [1, 2] } } }],
    ['in a branch that is not taken', { $project: { a: { $cond: [true, 1, { $plus: [1] }] } } }],
    ['that JavaScript has', { $project: { a: { $constructor: 1 } } }],
  ])('an expression %s', async (_says, stage) => {
    expect(await refused(stage)).toMatchObject({ code: 168 });
  });

  it.each(named(stages, supported.stages))('the stage %s', async (name) => {
    const error = await refused({ [name]: {} });
    expect(error).toMatchObject({ code: 40324 });
    expect(error.message).toContain(`the embedded database does not have the stage ${name}`);
  });

  it.each(named(accumulators, supported.accumulators))('the accumulator %s', async (name) => {
    const error = await refused({ $group: { _id: null, n: { [name]: '$n' } } });
    expect(error).toMatchObject({ code: 15952 });
    expect(error.message).toContain(`the embedded database does not have the accumulator ${name}`);
  });
});
