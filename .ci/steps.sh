# shellcheck shell=bash
# Sourced by `run` and `nightly`, which declare STEPS (in order), TITLE (a line each) and a
# function `step_NAME` for each; `run_steps "$@"` then does the rest.

# In a fresh clone incremental builds cost time and disk and are never used again.
if [[ -n "${CI:-}" ]]; then
    export CARGO_INCREMENTAL=0
fi

list_steps() {
    local name
    for name in "${STEPS[@]}"; do
        printf '%-10s  %s\n' "$name" "${TITLE[$name]}"
    done
}

run_step() {
    local name="$1" start="$SECONDS"
    printf '\n=== %s: %s\n' "$name" "${TITLE[$name]}"
    "step_$name"
    printf '=== %s: done in %d s\n' "$name" "$((SECONDS - start))"
}

run_steps() {
    local name
    local -a wanted=("$@")
    if [[ "${1:-}" == list ]]; then
        list_steps
        return
    fi
    if [[ ${#wanted[@]} -eq 0 ]]; then
        wanted=("${STEPS[@]}")
    fi
    for name in "${wanted[@]}"; do
        if [[ -z "${TITLE[$name]:-}" ]]; then
            printf 'no step is called "%s"; these are:\n' "$name" >&2
            list_steps >&2
            return 2
        fi
    done
    for name in "${wanted[@]}"; do
        run_step "$name"
    done
    printf '\n=== all done in %d s\n' "$SECONDS"
}
