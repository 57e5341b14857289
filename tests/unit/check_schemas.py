#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the decoder's verdicts (corpus written by tst_wire_schemas) with those of the JSON Schemas.

usage: check_schemas.py SCHEMA_FOLDER CORPUS

What the decoder accepts a schema has to accept. Where the corpus says "exact", what the decoder refuses a schema has to
refuse, too. Every schema has to be a valid schema of draft 2020-12 and must be met by events of both kinds.
"""

import collections
import json
import pathlib
import sys

import jsonschema


def validators_for(schemas):
    """One validator per schema; references between the files are resolved among them."""
    try:
        import referencing
    except ImportError:  # before jsonschema 4.18
        store = {schema["$id"]: schema for schema in schemas.values()}
        return {
            name: jsonschema.Draft202012Validator(
                schema, resolver=jsonschema.RefResolver(schema["$id"], schema, store=store)
            )
            for name, schema in schemas.items()
        }
    registry = referencing.Registry().with_resources(
        (schema["$id"], referencing.Resource.from_contents(schema)) for schema in schemas.values()
    )
    return {name: jsonschema.Draft202012Validator(schema, registry=registry) for name, schema in schemas.items()}


def main(folder, corpus):
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in pathlib.Path(folder).glob("*.schema.json")}
    mistakes = []
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        if not schema["$id"].endswith("/" + name):
            mistakes.append(f"{name}: its $id is {schema['$id']}")
    validators = validators_for(schemas)

    seen = collections.Counter()
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            validator = validators[case["type"] + ".schema.json"]
            error = next(validator.iter_errors(case["event"]), None)
            place = f"{case['type']}: {case['origin']}"
            seen[case["type"], case["accepted"]] += 1
            if case["accepted"] and error is not None:
                mistakes.append(f"{place}: the decoder accepts it, the schema says: {error.message[:200]}")
            elif not case["accepted"] and case["exact"] and error is None:
                mistakes.append(f"{place}: the schema accepts it, the decoder says: {case['reason']}")

    for name in schemas:
        event_type = name[: -len(".schema.json")]
        if event_type == "envelope.v1":
            continue
        for accepted in (True, False):
            if not seen[event_type, accepted]:
                mistakes.append(f"{name}: no event was {'accepted' if accepted else 'refused'}")

    for mistake in mistakes[:40]:
        print(mistake)
    print(f"{sum(seen.values())} events against {len(schemas)} schemas, {len(mistakes)} disagreements")
    return 1 if mistakes else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
