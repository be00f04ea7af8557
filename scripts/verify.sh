#!/usr/bin/env bash
# npm run verify: builds every deck, and one with all features, and checks the finished files with what is installed:
# our own rules, the Open XML SDK, further checkers, LibreOffice. Ends like .ci/run with "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1
. scripts/checks.sh

check "npm start" npm start
verify_decks

count_checks
