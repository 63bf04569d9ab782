#!/bin/sh
# Install a Debian package where that is possible; otherwise say in one line what to install.
# Usage: install.sh PACKAGE "what it is"
package=$1
what=$2
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "ติดตั้ง / installing: $package"
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$package"; } >/dev/null 2>&1 && exit 0
fi
echo "ยังไม่มี $what: ติดตั้งแพ็กเกจ $package / missing: install the package $package"
exit 0
