"""Grows the trees of src/articles/extract/forest-data.ts from files written by dump.ts. Needs numpy and scikit-learn.

    python grow.py news.jsonl blogs.jsonl > src/articles/extract/forest-data.ts

Gradient boosting, few and shallow trees: enough to weigh the witnesses, too few to learn pages by heart. A block counts
by its share of its page's article, so that long pages weigh as much as short ones.
"""

import json
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

TREES, LEAVES, RATE = 120, 8, 0.08

features, truths, weights = [], [], []
for path in sys.argv[1:]:
    for line in open(path):
        page = json.loads(line)
        truth, words = np.array(page["truths"]), np.array(page["words"])
        if len(truth) == 0:
            continue
        features.append(np.round(np.array(page["features"], float), 4))
        truths.append(truth > 0.5)
        weights.append((words + 1) / (words[truth > 0.5].sum() + 50))
weight = np.concatenate(weights)
model = HistGradientBoostingClassifier(
    max_iter=TREES, max_leaf_nodes=LEAVES, learning_rate=RATE, min_samples_leaf=80,
    l2_regularization=1.0, max_features=0.5, random_state=0, early_stopping=False,
)
model.fit(np.vstack(features), np.concatenate(truths), sample_weight=weight / weight.mean())


def written(nodes, at, offset):
    node = nodes[at]
    if node["is_leaf"]:
        return [f"{node['value'] + offset:.4g}"]
    question = f"{node['feature_idx']}<{node['num_threshold']:.6g}"
    return [question, *written(nodes, node["left"], offset), *written(nodes, node["right"], offset)]


print("/**")
print(" * The trees by which a block is judged, grown by bench/extract/grow.py (there is how); parseTree reads them.")
print(" * Data, not code: nobody edits this by hand.")
print(" */")
print("export const trees: readonly string[] = [")
for number, stage in enumerate(model._predictors):
    offset = float(model._baseline_prediction.ravel()[0]) if number == 0 else 0.0
    print(f"  '{' '.join(written(stage[0].nodes, 0, offset))}',")
print("];")
