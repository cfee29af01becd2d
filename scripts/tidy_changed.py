"""Runs clang-tidy on the sources and headers that standard input names (each ended by a NUL), with the commands of a build:

    tidy_changed.py compile_commands.json LIMIT

clang cannot read the headers that GCC has precompiled, so it reads the sources themselves: they include what they use. A
header is checked with the source beside it. Of more than LIMIT sources (0: no limit) the first are checked, and the
number of the others is said. The exit status is 1 where clang-tidy finds a fault."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

# What only GCC knows: its precompiled headers, and warnings of its own.
GCC_ALONE = re.compile(r"-include \S*cmake_pch\.hxx|-Winvalid-pch|-Wno-(?:restrict|stringop-overflow|stringop-overread)\b")


def main() -> int:
    limit = int(sys.argv[2])
    commands = {os.path.realpath(each["file"]): each for each in json.loads(pathlib.Path(sys.argv[1]).read_text())}
    changed = [os.path.realpath(name) for name in sys.stdin.read().split("\0") if name]
    headers = [name for name in changed if name.endswith(".h")]
    sources = sorted({re.sub(r"\.h$", ".cpp", name) for name in changed} & commands.keys())
    if limit and len(sources) > limit:
        print(f"clang-tidy: {len(sources)} sources changed; the first {limit} are checked, and with --all all of them",
              file=sys.stderr)
        sources = sources[:limit]
    header_filter = "^(" + "|".join(map(re.escape, headers)) + ")$"

    with tempfile.TemporaryDirectory() as folder:
        wanted = [{**commands[name], "command": GCC_ALONE.sub("", commands[name]["command"])} for name in sources]
        pathlib.Path(folder, "compile_commands.json").write_text(json.dumps(wanted))

        def is_clean(name: str) -> bool:
            result = subprocess.run(
                ["clang-tidy", "--quiet", "-p", folder, "--warnings-as-errors=*", f"--header-filter={header_filter}", name],
                capture_output=True, text=True, check=False)
            if result.returncode != 0:
                print(result.stdout, result.stderr, sep="\n", file=sys.stderr)
            return result.returncode == 0

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return 0 if all(list(pool.map(is_clean, sources))) else 1


if __name__ == "__main__":
    sys.exit(main())
