#!/usr/bin/env bash
# The Debian package: made of a build, installed into a clean root, tried, and removed:
#   package_test.sh BUILD VERSION [--chroot]
# The clean root is a folder with this system's list of packages, so that dpkg itself checks the dependencies and wakes
# the triggers; with --chroot it is a whole new Debian, fetched by mmdebstrap (root, network, minutes).
# Fails with a sentence that says what was expected.
set -euo pipefail
build=$1 version=$2 kind=${3-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../application/display.sh"
export LC_ALL=C.UTF-8

expect_in() { # FILE TEXT SENTENCE
    grep -qF -- "$2" "$1" || fail "$3: $(head -c 2000 "$1")"
}

cpack --config "$build/CPackConfig.cmake" -B "$scratch/made" >"$scratch/log" 2>&1 || fail "$(cat "$scratch/log")"
package=$(echo "$scratch"/made/netglow_"$version"_*.deb)
[ -f "$package" ] || fail "cpack made no netglow_${version}_*.deb: $(ls "$scratch/made")"

# What it says of itself.
dpkg-deb --field "$package" >"$scratch/fields"
expect_in "$scratch/fields" "Version: $version" "the package is of another version"
expect_in "$scratch/fields" "Section: education" "the package is in another section"
for library in libc6 libglfw3 libegl1; do
    expect_in <(dpkg-deb --field "$package" Depends) "$library" "the package does not depend on $library"
done

if [ "$kind" = --chroot ]; then
    cp "$package" "$scratch/netglow.deb"
    # shellcheck disable=SC2016  # $1 is the new root
    mmdebstrap --quiet --variant=minbase --include=desktop-file-utils,shared-mime-info,man-db \
        --customize-hook="copy-in $scratch/netglow.deb /tmp" \
        --customize-hook='chroot "$1" apt-get install -y --no-install-recommends /tmp/netglow.deb' \
        --customize-hook='chroot "$1" netglow --version' \
        --customize-hook='chroot "$1" grep -q netglow.desktop /usr/share/applications/mimeinfo.cache' \
        --customize-hook='chroot "$1" grep -q x-netglow /usr/share/mime/globs2' \
        --customize-hook='chroot "$1" netglow forward /usr/share/netglow/networks/xor.netglow' \
        --customize-hook='chroot "$1" netglow render /usr/share/netglow/networks/article.netglow -o /tmp/article.png' \
        --customize-hook='test -s "$1/tmp/article.png"' \
        --customize-hook='chroot "$1" dpkg --purge netglow' \
        --customize-hook='test -z "$(find "$1/usr" -name "*netglow*")"' \
        bookworm - >"$scratch/chroot.tar" 2>"$scratch/log" || fail "in a new Debian: $(tail -n 40 "$scratch/log")"
fi

# Installed. dpkg has its list of what is installed and what waits for triggers from a copy of the system's.
root=$scratch/root
list=$scratch/list
mkdir -p "$root" "$list/info" "$list/updates"
cp -r /var/lib/dpkg/triggers "$list/"
cp /var/lib/dpkg/status "$list/"
cp /var/lib/dpkg/info/format "$list/info/" 2>/dev/null || true
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(fakeroot)
in_root() {
    "${as_root[@]}" dpkg --admindir="$list" --instdir="$root" --log="$scratch/dpkg.log" --no-triggers "$@" \
        >"$scratch/log" 2>&1 || fail "dpkg $1: $(grep -v 'missing; assuming' "$scratch/log")"
}
in_root --install "$package"
for triggered in shared-mime-info desktop-file-utils; do
    [ "$(dpkg-query --admindir="$list" -W -f '${db:Status-Status}' $triggered)" = triggers-pending ] ||
        fail "installing the package does not make $triggered update its database"
done

# Its file type and its entry belong together; what the databases would say of them.
cp -r "$root/usr/share" "$scratch/share"
xmllint --noout "$scratch/share/mime/packages/netglow.xml" || fail "the file type is not XML"
desktop-file-validate "$scratch/share/applications/netglow.desktop" || fail "the desktop entry is not valid"
update-mime-database "$scratch/share/mime" 2>"$scratch/log" || fail "the file type: $(cat "$scratch/log")"
update-desktop-database "$scratch/share/applications"
expect_in "$scratch/share/mime/globs2" "application/x-netglow+json:*.netglow" ".netglow has no file type"
expect_in "$scratch/share/applications/mimeinfo.cache" "application/x-netglow+json=netglow.desktop" \
    "nothing opens the file type"

# Its licences and its manual, which knows every option.
for owner in Netglow "The Inter Project" "The JetBrains Mono Project"; do
    grep -qE "^ Copyright .*20.* $owner" "$root/usr/share/doc/netglow/copyright" || fail "the licence of $owner is missing"
done
netglow=$root/usr/bin/netglow
zcat "$root/usr/share/man/man1/netglow.1.gz" | sed 's/\\-/-/g; s/\\f[BIR]//g' >"$scratch/manual"
for command in "" forward convert render; do
    options=$("$netglow" ${command:+"$command"} --help | grep -oE '^ +(-o,|-h,)?--[a-z]+' | grep -oE -- '--[a-z]+')
    [ "$(wc -l <<<"$options")" -ge 2 ] || fail "netglow $command --help shows no options"
    for option in $options; do
        expect_in "$scratch/manual" "$option" "the manual lacks $option of netglow $command"
    done
done

# It works from there, without a display.
[ "$("$netglow" --version)" = "netglow $version" ] || fail "--version says $("$netglow" --version)"
"$netglow" forward "$root/usr/share/netglow/networks/xor.netglow" --format csv >"$scratch/forward"
expect_in "$scratch/forward" "layer,neuron,sum,output" "netglow forward prints something else"
env -u DISPLAY "$netglow" render "$root/usr/share/netglow/networks/article.netglow" --size 640x400 -o "$scratch/article.png"
read -r size colours < <(identify -format '%wx%h %k\n' "$scratch/article.png")
[ "$size" = 640x400 ] && [ "$colours" -ge 20 ] || fail "the picture is $size with $colours colours"

# A double click: the command of the desktop entry, with the file in place of %f.
command=$(sed -n 's/^Exec=//p' "$root/usr/share/applications/netglow.desktop")
[[ $command == "netglow %f" ]] || fail "the desktop entry runs: $command"
start "$root/usr/share/netglow/networks/xor.netglow"
[[ $(title) == *XOR* ]] || fail "the window shows $(title)"
kill "$program"

# Removed, nothing is left.
in_root --purge netglow
left=$(find "$root" ! -type d; find "$root" -name '*netglow*')
[ -z "$left" ] || fail "removing the package leaves $left"
