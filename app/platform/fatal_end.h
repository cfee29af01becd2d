// FatalEnd: what is done when the process is about to end by itself: a failed assertion (ours, Eigen's, Dear ImGui's),
// an exception that nothing catches, and signals such as a segmentation fault.
//
// Nearly nothing may be done in such a process: the thread that failed may hold the lock of the memory allocator, and
// memory may be damaged. The work is therefore done in a copy of it (fork) that has one thread and ten seconds:
// whatever goes wrong there harms nobody, and the process then ends as it would have, with its own message and status.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace netglow {

struct HowItEnds {
    std::string words;       ///< for a person: "a check failed: imgui.cpp:8456: …"
    bool by_check = false;   ///< the program stopped itself: its memory is most likely sound
    bool own_thread = true;  ///< on the thread that made the FatalEnd
};

/// At most one at a time. Where the system has no signals of this kind it does nothing.
class FatalEnd {
public:
    /// `quiet` is called first, by a signal handler, so that it may use atomics only: whether no other thread writes
    /// any more what `keep` will. It is called again for two seconds at most. `keep` is called in the copy.
    FatalEnd(std::function<bool()> quiet, std::function<void(const HowItEnds&)> keep);
    ~FatalEnd();
    FatalEnd(const FatalEnd&) = delete;
    FatalEnd& operator=(const FatalEnd&) = delete;

    struct Impl;

private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace netglow
