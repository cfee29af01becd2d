#!/usr/bin/env bash
# The program in a real window, on a display without a screen, with keys and clicks from outside:
#   real_window.sh NETGLOW NETWORK BAD_FILE
# Fails with a sentence that says what was expected.
set -euo pipefail
netglow=$1 network=$2 bad=$3
. "$(dirname "$0")/display.sh"

picture() { import -window root "$1"; }
## Waits until the picture no longer changes, a minute at most.
settle() {
    picture "$scratch/before.png"
    for _ in $(seq 60); do
        sleep 1
        picture "$scratch/after.png"
        cmp -s <(convert "$scratch/before.png" rgb:-) <(convert "$scratch/after.png" rgb:-) && return
        mv "$scratch/after.png" "$scratch/before.png"
    done
    fail "the picture never comes to rest"
}
## Pixels that differ between two pictures.
differing() { compare -metric AE "$1" "$2" null: 2>&1 || true; }
expect_change() { # NAME LEAST: against the picture of that name
    picture "$scratch/now.png"
    local count; count=$(differing "$scratch/$1.png" "$scratch/now.png")
    awk -v count="$count" -v least="$2" 'BEGIN { exit !(count >= least) }' || fail "$3 (only $count pixels changed)"
}
leave() {
    local wanted=$1 status=0
    wait "$program" || status=$?
    [ "$status" -eq "$wanted" ] || fail "the exit status was $status, expected $wanted: $(cat "$scratch/err")"
}

# The article's network plays to its end, and then nothing more is drawn.
start "$network"
[[ $(title) == *"Three layers of three neurons"* ]] || fail "the title is $(title)"
settle
picture "$scratch/start.png"
xdotool key space
sleep 2
expect_change start 300 "Space did not play"
xdotool key End
settle
picture "$scratch/end.png"
expect_change start 3000 "End did not show the outputs"
before=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
sleep 10
after=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
[ $((after - before)) -le 20 ] || fail "idle for 10 s, it used $((after - before)) hundredths of a second"

# A click into the middle of the first slider, and Ctrl+Z.
xdotool mousemove 110 77 click 1
settle
expect_change end 300 "the click on the slider changed nothing"
[[ $(title) == *•* ]] || fail "the title does not say that something is unsaved: $(title)"
xdotool mousemove 640 790 key ctrl+z
settle
[[ $(title) != *•* ]] || fail "Ctrl+Z did not take the change back: $(title)"

# The dark theme, remembered by the next start. The pointer is where it has nothing to say; a display that its last window
# has left puts it back into the middle.
xdotool mousemove 900 15
xdotool key ctrl+t
settle
expect_change end 500000 "Ctrl+T did not change the theme"
picture "$scratch/dark.png"
xdotool key ctrl+q
leave 0
start "$network"
xdotool mousemove 900 15 key End
settle
picture "$scratch/again.png"
count=$(differing "$scratch/dark.png" "$scratch/again.png")
awk -v count="$count" 'BEGIN { exit !(count < 20000) }' || fail "the dark theme was not remembered ($count pixels differ)"
xdotool key ctrl+q
leave 0

# The desktop's own file dialog: its path is opened while the window sleeps, and remembered.
mkdir "$scratch/bin"
printf '#!/bin/sh\nsleep 2\necho "%s"\n' "$(dirname "$network")/xor.netglow" >"$scratch/bin/zenity"
chmod +x "$scratch/bin/zenity"
PATH=$scratch/bin:$PATH start "$network"
xdotool key ctrl+o
sleep 5
[[ $(title) == *XOR* ]] || fail "the file that was chosen in the desktop's dialog was not opened: $(title)"
xdotool key ctrl+q
leave 0
[ "$(grep -c 'file://.*netglow"' "$scratch/state/netglow/recent.json")" -eq 2 ] || fail "the recent files were not remembered"

# A broken file: the window says so over the article's network, and the exit status is 1.
start "$bad"
grep -q "netglow: $bad" "$scratch/err" || fail "standard error does not name the file: $(cat "$scratch/err")"
xdotool key Return
sleep 1
xdotool key ctrl+q
leave 1
echo "The real window plays, edits, undoes, remembers its theme, sleeps, and closes."
