#!/bin/sh
# Rebuilds fonts/ from the Debian and npm packages the fonts came from, and checks every file against
# fonts/SHA256SUMS before anything is replaced. Needs apt-get (with package lists), dpkg-deb, npm and sha256sum.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/packages" "$work/out"

fetch_deb() { # name version folder
  (cd "$work/packages" && apt-get download "$1=$2")
  mkdir "$work/$3"
  dpkg-deb -x "$work/packages/$1"_*.deb "$work/$3"
}

fetch_npm() { # name version folder
  tarball=$(cd "$work/packages" && npm pack --silent "$1@$2" | tail -n 1)
  mkdir "$work/$3"
  tar -xzf "$work/packages/$tarball" -C "$work/$3"
}

fetch_deb texlive-lang-chinese 2022.20230122-1 fandol
fetch_deb fonts-lxgw-wenkai 1.250+repack-1 wenkai
fetch_npm @expo-google-fonts/noto-sans-sc 0.4.3 sans
fetch_npm @expo-google-fonts/noto-serif-sc 0.4.3 serif

for style in Fang Kai Song; do
  cp "$work/fandol/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol$style-Regular.otf" "$work/out/"
done
gzip -dc "$work/fandol/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz" > "$work/out/Fandol-COPYING.txt"
cp "$work/fandol/usr/share/doc/texlive-doc/fonts/fandol/README" "$work/out/Fandol-README.txt"
cp "$work/wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Light.ttf" "$work/out/"
cp "$work/wenkai/usr/share/doc/fonts-lxgw-wenkai/copyright" "$work/out/LXGWWenKai-LICENSE.txt"
cp "$work/sans/package/500Medium/NotoSansSC_500Medium.ttf" "$work/out/NotoSansSC-Medium.ttf"
cp "$work/sans/package/LICENSE_FONT" "$work/out/NotoSansSC-LICENSE.txt"
cp "$work/serif/package/400Regular/NotoSerifSC_400Regular.ttf" "$work/out/NotoSerifSC-Regular.ttf"
cp "$work/serif/package/600SemiBold/NotoSerifSC_600SemiBold.ttf" "$work/out/NotoSerifSC-SemiBold.ttf"
cp "$work/serif/package/LICENSE_FONT" "$work/out/NotoSerifSC-LICENSE.txt"
chmod 644 "$work"/out/*

(cd "$work/out" && sha256sum --quiet --check "$root/fonts/SHA256SUMS")
cp "$work"/out/* "$root/fonts/"
echo "fonts/ is up to date and matches fonts/SHA256SUMS"
