// Opening: another document in place of what is open. loaded_action() and data_action() (app/state/action.h) read
// files; this shows what they held. For update().
#pragma once

#include "app/state/action.h"

namespace netglow {

void show_loaded(State& state, const OpenLoaded& action);
/// Throws Error where the draft is not one of a network.
void show_new(State& state, const OpenNew& action);

/// The list of recent files, here and for whoever keeps it on the disk.
void change_recent(State& state, const RecentChange& change);
/// Pipes and what is not there are not listed.
void note_used(State& state, const std::filesystem::path& file);

}  // namespace netglow
