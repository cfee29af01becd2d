#pragma once

namespace netglow {

/// The system's number of this process; no other that lives has it.
long process_id();

}  // namespace netglow
