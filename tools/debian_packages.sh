#!/usr/bin/env bash
# Installs what the tests need from Debian, when it is missing and when we may.
# What stays missing is named; with CI=true that is a failure.
set -euo pipefail

missing() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
    command -v chromium >/dev/null || echo chromium
    compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK-*' >/dev/null || echo fonts-noto-cjk
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo --non-interactive "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    as_root true 2>/dev/null
}

install() {
    local log
    log=$(mktemp)
    echo "Installing from Debian: $*"
    if as_root apt-get update </dev/null >"$log" 2>&1 &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1; then
        rm "$log"
    else
        tail -n 20 "$log"
        echo "That failed; the whole of it is in $log"
    fi
}

skipped() {
    case $1 in
    postgresql) echo "postgresql is missing: the tests on PostgreSQL will be skipped" ;;
    chromium) echo "chromium is missing: the tests in the browser will be skipped" ;;
    fonts-noto-cjk) echo "fonts-noto-cjk is missing: Chinese text will be boxes in the browser" ;;
    esac
}

mapfile -t wanted < <(missing)
if [ ${#wanted[@]} -gt 0 ] && may_install; then
    install "${wanted[@]}"
    mapfile -t wanted < <(missing)
fi
for name in "${wanted[@]}"; do
    skipped "$name"
done
if [ ${#wanted[@]} -gt 0 ] && [ "${CI:-}" = true ]; then
    exit 1
fi
