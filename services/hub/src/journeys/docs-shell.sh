# Stands before the commands of a page when a test runs them. The functions here are all there is: with PATH pointing
# nowhere, any other command is "not found". The test gives NODE, DATA, HUB_SAMSPILL and ELSEWHERE.
set -euo pipefail
CURL=$(type -P curl) SED=$(type -P sed) SLEEP=$(type -P sleep)
PATH=/nowhere

# A stream is followed to its first event.
curl() {
  local streams=false word
  for word in "$@"; do [[ $word =~ ^-[a-zA-Z]*N ]] && streams=true; done
  if $streams; then
    first_event < <("$CURL" --max-time 20 "$@")
  else
    "$CURL" --max-time 20 "$@"
  fi
}

first_event() {
  local line
  while IFS= read -r line; do
    printf '%s\n' "$line"
    [[ $line == 'data: '?* ]] && return 0
  done
  return 1
}

# The command line runs on the data of the hub that the test has started.
npm() {
  if [[ "$*" == 'run samspill -- '* ]]; then
    shift 3
    local command
    mapfile -t command <<<"$HUB_SAMSPILL"
    "$NODE" "${command[@]}" --data "$DATA" "$@"
  else
    printf 'npm %s\n' "$*" >>"$ELSEWHERE"
  fi
}

bash() { printf 'bash %s\n' "$*" >>"$ELSEWHERE"; }

sed() { "$SED" "$@"; }

# Other tests share the processor.
sleep() { "$SLEEP" $(($1 * 2)); }
