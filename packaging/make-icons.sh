#!/bin/sh
# Draws the icons of packages out of icon*.svg: icon.ico for Windows, linux/icons/hicolor for Linux; and the picture of the setup. What is small has a
# drawing of its own, fitted to its pixels; the characters are outlines of the bundled Noto Serif SC. Needs rsvg-convert (librsvg2-bin) and ImageMagick.
set -eu
cd "$(dirname "$0")"
theme=linux/icons/hicolor
for size in 16 24 32 48 64 128 256; do
  drawing=icon.svg
  [ -e "icon-$size.svg" ] && drawing=icon-$size.svg
  folder=$theme/${size}x$size/apps
  mkdir -p "$folder"
  rsvg-convert -w "$size" -h "$size" "$drawing" |
    convert - -strip -define png:exclude-chunks=date,time -define png:compression-level=9 "$folder/kuaibao.png"
done
mkdir -p "$theme/scalable/apps"
cp icon.svg "$theme/scalable/apps/kuaibao.svg"
set --
for size in 256 64 48 32 24 16; do set -- "$@" "$theme/${size}x$size/apps/kuaibao.png"; done
convert "$@" icon.ico
rsvg-convert -w 104 -h 104 icon.svg |
  convert -size 164x314 xc:'#f4f4f4' -fill '#d7000f' -draw 'rectangle 0,0 163,5 rectangle 0,306 163,313' \
    - -geometry +30+80 -composite -strip -type TrueColor BMP3:windows/setup.bmp
