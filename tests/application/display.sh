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
## Waits until a command succeeds, a minute at most; its status is then whether it did.
wait_until() {
    local end=$((SECONDS + 60))
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
pids+=($!)
wait_until test -s "$scratch/display" || fail "Xvfb did not start: $(cat "$scratch/xvfb.log")"
DISPLAY=:$(cat "$scratch/display")
export DISPLAY XDG_CONFIG_HOME=$scratch/config XDG_STATE_HOME=$scratch/state
unset WAYLAND_DISPLAY

has_focus() {
    xdotool windowfocus "$window" 2>/dev/null || true  # refused while it is not yet to be seen
    [ "$(xdotool getwindowfocus -f 2>/dev/null)" = "$window" ]
}
## Panels and their text have many colours; a window that has not been drawn has one.
is_drawn() {
    import -window root "$scratch/drawn.png"
    [ "$(identify -format %k "$scratch/drawn.png")" -gt 10 ]
}
# Starts the program that $netglow names, and waits until its window is drawn and hears keys.
start() {
    "$netglow" "$@" 2>"$scratch/err" &
    program=$!
    pids+=("$program")
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" | head -n 1)
    [ -n "$window" ] || fail "no window came up: $(cat "$scratch/err")"
    xdotool windowmove --sync "$window" 0 0 2>/dev/null || true
    wait_until has_focus || fail "the window takes no focus"
    xdotool mousemove 900 15
    wait_until is_drawn || fail "nothing is drawn in the window: $(cat "$scratch/err")"
}
title() { xdotool getwindowname "$window"; }
