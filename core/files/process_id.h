#pragma once

namespace netglow {

/// The process ID, unique among running processes.
long process_id();

}  // namespace netglow
