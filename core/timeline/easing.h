// Easing: smooth progress for what moves. All map 0..1 to 0..1, with 0 -> 0 and 1 -> 1 exactly, and are monotone.
#pragma once

namespace netglow {

/// Slow at both ends; its speed is continuous (3p² − 2p³).
double ease_in_out(double progress);
/// Fast, then slowing (cubic).
double ease_out(double progress);

}  // namespace netglow
