#!/usr/bin/env bash
# A monkey at the program in a real window, on a display without a screen, with keys and a mouse from outside:
#   real_window.sh NETGLOW GUARD NETWORK [ROUNDS [SEED]]
# GUARD is the write guard, to be loaded before the program. Where the program ends by itself, it prints the seed and what
# was done in the last round. The program's speed has a part in what happens: a seed repeats what is done, not when.
set -euo pipefail
netglow=$1 guard=$2 network=$3 rounds=${4:-6} RANDOM=${5:-1}
. "$(dirname "$0")/../application/display.sh"

mkdir "$scratch/home"
export HOME=$scratch/home NETGLOW_FILE_DIALOG=builtin NETGLOW_MONKEY_FOLDER=$scratch MESA_SHADER_CACHE_DISABLE=true
export ASAN_OPTIONS=verify_asan_link_order=0:intercept_tls_get_addr=0:${ASAN_OPTIONS-}
cd "$HOME"
cp "$network" mine.netglow
real=$netglow netglow=$scratch/guarded
printf '#!/bin/sh\nexec env LD_PRELOAD="%s" "%s" "$@"\n' "$guard" "$real" >"$netglow"
chmod +x "$netglow"

one_of() { local all=("$@"); echo "${all[RANDOM % ${#all[@]}]}"; }
keys=(a b d f g h i k l m n o p r s t w z y 0 1 2 3 comma period minus plus space Escape Return Tab BackSpace Delete Left Right Up Down Home
      End Prior Next F1 F2 F5 F11)
at() { echo "mousemove $((RANDOM % 1280)) $((RANDOM % 800))"; }
action() {
    case $((RANDOM % 8)) in
        0 | 1) echo "key $(one_of "${keys[@]}")" ;;
        2) echo "key $(one_of ctrl shift alt ctrl+shift)+$(one_of "${keys[@]}")" ;;
        3 | 4) echo "$(at) click $(one_of 1 1 1 1 2 3 4 5)" ;;
        5) echo "$(at) click --repeat 2 1 key ctrl+a key $(one_of 1 2 3) key period key 5 key $(one_of Return Tab Escape)" ;;
        6) echo "$(at) mousedown 1 $(at) $(at) mouseup 1" ;;
        7) echo "key --repeat $((RANDOM % 8 + 1)) $(one_of ctrl+z ctrl+shift+z ctrl+Tab b)" ;;
    esac
}

start mine.netglow
for round in $(seq "$rounds"); do
    done=()
    for _ in $(seq 25); do done+=("$(action)"); done
    # shellcheck disable=SC2048,SC2086
    xdotool ${done[*]} || true
    sleep 0.2
    if ! kill -0 "$program" 2>/dev/null; then
        status=0
        wait "$program" || status=$?
        [ "$status" -eq 0 ] || fail "round $round ended it with status $status: $(cat "$scratch/err"); seed ${5:-1}; done: ${done[*]}"
        start mine.netglow  # it was asked to quit
    fi
done
echo "After $rounds rounds of the monkey the window is there."
