# For the tests in a real window, to be sourced: a display without a screen, a scratch folder that goes with the test, settings and
# state of their own, and fail() with a sentence that says what was expected.

scratch=$(mktemp -d)
pids=()
clean_up() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT
fail() { echo "$(basename "$0"): $*" >&2; exit 1; }

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
pids+=($!)
for _ in $(seq 100); do [ -s "$scratch/display" ] && break; sleep 0.1; done
[ -s "$scratch/display" ] || fail "Xvfb did not start: $(cat "$scratch/xvfb.log")"
DISPLAY=:$(cat "$scratch/display")
export DISPLAY XDG_CONFIG_HOME=$scratch/config XDG_STATE_HOME=$scratch/state
unset WAYLAND_DISPLAY

# Starts the program that $netglow names, and waits for its window.
start() {
    "$netglow" "$@" 2>"$scratch/err" &
    program=$!
    pids+=("$program")
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | head -n 1)
    [ -n "$window" ] || fail "no window came up: $(cat "$scratch/err")"
    xdotool windowmove --sync "$window" 0 0 windowfocus "$window" 2>/dev/null || true
    xdotool mousemove 900 15
    sleep 1
}
title() { xdotool getwindowname "$window"; }
