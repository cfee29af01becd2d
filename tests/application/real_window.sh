#!/usr/bin/env bash
# The program in a real window, on a display without a screen, with keys and clicks from outside:
#   real_window.sh NETGLOW NETWORK BAD_FILE
# Fails with a sentence that says what was expected.
set -euo pipefail
netglow=$1 network=$2 bad=$3
. "$(dirname "$0")/display.sh"

picture() { import -window root "$1"; }
## Whether the picture stays the same for a second.
at_rest() {
    picture "$scratch/before.png"
    sleep 1
    picture "$scratch/after.png"
    cmp -s <(convert "$scratch/before.png" rgb:-) <(convert "$scratch/after.png" rgb:-)
}
settle() { wait_until at_rest || fail "the picture never comes to rest"; }
## Pixels that differ between two pictures.
differing() { compare -metric AE "$1" "$2" null: 2>&1 || true; }
differ() { # NAME: how many do now from the picture of that name
    picture "$scratch/now.png"
    count=$(differing "$scratch/$1.png" "$scratch/now.png")
}
at_least() { differ "$1" && awk -v count="$count" -v least="$2" 'BEGIN { exit !(count >= least) }'; }
fewer() { differ "$1" && awk -v count="$count" -v most="$2" 'BEGIN { exit !(count < most) }'; }
expect_change() { # NAME LEAST WORDS
    wait_until at_least "$1" "$2" || fail "$3 (only $count pixels changed)"
}
titled() { [[ $(title) == *"$1"* ]]; }
not_titled() { [[ $(title) != *"$1"* ]]; }
leave() {
    local wanted=$1 status=0
    wait "$program" || status=$?
    [ "$status" -eq "$wanted" ] || fail "the exit status was $status, expected $wanted: $(cat "$scratch/err")"
}

# The article's network plays to its end, and then nothing more is drawn.
start "$network"
wait_until titled "Three layers of three neurons" || fail "the title is $(title)"
settle
picture "$scratch/start.png"
xdotool key space
expect_change start 300 "Space did not play"
xdotool key End
expect_change start 3000 "End did not show the outputs"
settle
picture "$scratch/end.png"
before=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
sleep 10
after=$(awk '{ print $14 + $15 }' "/proc/$program/stat")
[ $((after - before)) -le 20 ] || fail "idle for 10 s, it used $((after - before)) hundredths of a second"

# A tip comes to a pointer that rests, though nothing happens after it has come there.
xdotool mousemove 346 746
expect_change end 2500 "no tip came to the play button"
xdotool mousemove 900 15
settle

# A click into the middle of the first slider, and Ctrl+Z.
xdotool mousemove 110 77 click 1
expect_change end 300 "the click on the slider changed nothing"
wait_until titled • || fail "the title does not say that something is unsaved: $(title)"
xdotool mousemove 640 790 key ctrl+z
wait_until not_titled • || fail "Ctrl+Z did not take the change back: $(title)"

# The dark theme, remembered by the next start. The pointer is where it has nothing to say; a display that its last window
# has left puts it back into the middle.
xdotool mousemove 900 15
xdotool key ctrl+t
expect_change end 500000 "Ctrl+T did not change the theme"
settle
picture "$scratch/dark.png"
xdotool key ctrl+q
leave 0
start "$network"
xdotool mousemove 900 15 key End
wait_until fewer dark 20000 || fail "the dark theme was not remembered ($count pixels differ)"
xdotool key ctrl+q
leave 0

# The desktop's own file dialog: its path, chosen when the window sleeps, is opened and remembered.
mkdir "$scratch/bin"
mkfifo "$scratch/chosen"
printf '#!/bin/sh\n: >"%s"\nexec cat "%s"\n' "$scratch/asked" "$scratch/chosen" >"$scratch/bin/zenity"
chmod +x "$scratch/bin/zenity"
PATH=$scratch/bin:$PATH start "$network"
xdotool key ctrl+o
wait_until test -e "$scratch/asked" || fail "Ctrl+O did not ask the desktop's dialog"
settle
echo "$(dirname "$network")/xor.netglow" >"$scratch/chosen"
wait_until titled XOR || fail "the file that was chosen in the desktop's dialog was not opened: $(title)"
xdotool key ctrl+q
leave 0
[ "$(grep -c 'file://.*netglow"' "$scratch/state/netglow/recent.json")" -eq 2 ] || fail "the recent files were not remembered"

# A broken file: the window says so over the article's network, and the exit status is 1.
start "$bad"
wait_until grep -q "netglow: $bad" "$scratch/err" || fail "standard error does not name the file: $(cat "$scratch/err")"
settle
picture "$scratch/told.png"
xdotool key Return
expect_change told 3000 "Return did not close the message"
xdotool key ctrl+q
leave 1

# The same of a file that is read only when the window is there already: the status does not depend on who is quicker.
mkfifo "$scratch/slow.netglow"
exec 9<>"$scratch/slow.netglow"
start "$scratch/slow.netglow" 9>&-
echo "this is no network" >&9
exec 9>&-
wait_until grep -q "slow.netglow" "$scratch/err" || fail "standard error does not name the slow file: $(cat "$scratch/err")"
settle
xdotool key Return
settle
xdotool key ctrl+q
leave 1
echo "The real window plays, edits, undoes, remembers its theme, sleeps, and closes."
