#!/usr/bin/env bash
# The program in a real window, killed in the middle of unsaved work, and started again:
#   crash.sh NETGLOW NETWORK
# Fails with a sentence that says what was expected.
set -euo pipefail
netglow=$1 network=$2
. "$(dirname "$0")/display.sh"
kept=$XDG_STATE_HOME/netglow/unsaved
file=$scratch/mine.netglow
cp "$network" "$file"
cp "$file" "$scratch/original.netglow"

## Waits until a command succeeds, half a minute at most.
until_true() { # WHAT COMMAND ...
    local what=$1; shift
    for _ in $(seq 150); do "$@" && return; sleep 0.2; done
    fail "$what: the title is $(title), the folder holds: $(ls "$kept" 2>&1 | tr '\n' ' ') $(cat "$scratch/err")"
}
unsaved() { [[ $(title) == *•* ]]; }
saved() { [[ $(title) != *•* ]]; }
works() { find "$kept" -name '*.netglow' 2>/dev/null | wc -l; }
one_work() { [ "$(works)" -eq 1 ]; }
no_file() { [ -z "$(find "$kept" -type f 2>/dev/null)" ]; }
first_input() { "$netglow" forward "$1" --format json | tr -d ' \n' | sed 's/.*"input":\[\([^,]*\),.*/\1/'; }
holds() { [ "$(first_input "$1")" = "$2" ]; }
leave() {
    local status=0
    wait "$program" || status=$?
    [ "$status" -eq "$1" ] || fail "the exit status was $status, expected $1: $(cat "$scratch/err")"
}

holds "$file" 0.9 || fail "the network's first input is $(first_input "$file"), expected 0.9"

# An edit by keys, unsaved, and kill -9 two seconds later.
start "$file"
xdotool key Tab Up
until_true "Tab and Up edited nothing" unsaved
sleep 2
one_work || fail "two seconds after an edit $(works) works are kept, expected 1"
holds "$(find "$kept" -name '*.netglow')" 1 || fail "what is kept does not hold the edit"
before=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
sleep 5
after=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
[ $((after - before)) -le 15 ] || fail "idle with unsaved work for 5 s, it used $((after - before)) hundredths of a second"
kill -9 "$program"
leave 137
cmp -s "$file" "$scratch/original.netglow" || fail "the file was changed without being saved"

# Later (Esc) keeps it for the next start.
start
xdotool key Escape
sleep 1
saved || fail "Later opened the work: $(title)"
xdotool key ctrl+q
leave 0
one_work || fail "after Later $(works) works are kept, expected 1"

# Recover with Enter, and save: where the killed window would have saved.
start
xdotool key Return
until_true "Enter did not recover the work" unsaved
xdotool key ctrl+s
until_true "Ctrl+S did not save" saved
holds "$file" 1 || fail "the saved file's first input is $(first_input "$file"), expected 1"
until_true "what was saved is still kept" eval '[ "$(works)" -eq 0 ]'
xdotool key ctrl+q
leave 0
no_file || fail "a proper end left $(ls "$kept")"

# Closed with unsaved changes, it asks; given up, they leave nothing behind.
start "$file"
xdotool key Tab Up
until_true "Tab and Up edited nothing" unsaved
until_true "the work was not kept" one_work
xdotool key ctrl+q
sleep 1
kill -0 "$program" 2>/dev/null || fail "it quit without asking about unsaved changes"
xdotool key Escape
sleep 1
kill -0 "$program" 2>/dev/null || fail "Esc did not keep the window open"
unsaved || fail "Esc took the changes away"
xdotool key ctrl+q
sleep 1
xdotool key Return
leave 0
holds "$file" 1.1 || fail "Enter did not save before it quit: the first input is $(first_input "$file")"
no_file || fail "a proper end left $(ls "$kept")"

# A state folder that cannot be written is told once, and stops nothing.
rm -rf "$XDG_STATE_HOME"
: >"$XDG_STATE_HOME"
start "$file"
xdotool key Tab Up
until_true "Tab and Up edited nothing" unsaved
until_true "nobody said that the work cannot be kept" grep -q "unsaved changes are not kept" "$scratch/err"
xdotool key Up
sleep 2
[ "$(grep -c "unsaved changes are not kept" "$scratch/err")" -eq 1 ] || fail "it said more than once: $(cat "$scratch/err")"
xdotool key ctrl+s
until_true "Ctrl+S did not save" saved
xdotool key ctrl+q
leave 0
echo "Killed, it offers what was unsaved; closed, it asks and leaves nothing behind."
