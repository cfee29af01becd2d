// Keeps this process from changing any file outside of one folder: what would is refused, as on a disk that is mounted
// read-only. The monkey test clicks on "Save" and "Replace" in folders that nobody has chosen.
//
// The functions of the C library that create, rename, change and remove files are defined in write_guard.cpp again, and
// so take the place of the library's in the whole program, the standard C++ library included. Devices (/dev) stay open:
// drivers write to them.
#pragma once

#include <filesystem>

namespace netglow {

/// From now on only what is in `folder` can be changed; it must exist. Before the first call everything can. Call it
/// before other threads are started.
void guard_writes(const std::filesystem::path& folder);

}  // namespace netglow
