// LoadBudget: what one load of a model file may take, as a whole (docs/models.md, "What a load may take").
//
// A file of a kilobyte can ask for gigabytes: by constants computed from constants, by one matrix in sixty layers, by
// zeros that are packed a thousandfold. So every reader says how many numbers its file really holds, and charges what
// it makes before it makes it. What goes beyond the file's own numbers by more than `kFree` is refused.
#pragma once

#include <cstddef>
#include <string>

#include "core/base/error.h"

namespace netglow {

/// Thrown where a load would take too much: no other way of reading the file helps.
class OverBudget : public Error {
public:
    using Error::Error;
};

class LoadBudget {
public:
    static constexpr std::size_t kFree = 80'000'000;  ///< bytes beyond the numbers of the file

    /// The file itself holds this many numbers: each may be read once, and become a weight once.
    void holds(std::size_t numbers);

    /// To be called before the memory is taken. Throws OverBudget: "PLACE: ...".
    void take(std::size_t bytes, const std::string& place);
    void take_numbers(std::size_t numbers, const std::string& place);
    /// As above, for what is let go again at once, or is only computed.
    void pass(std::size_t bytes, const std::string& place);
    /// What was taken is let go.
    void give_back_numbers(std::size_t numbers);

    /// What is taken in this object's lifetime is given back at its end: of a way of reading the file that is tried.
    /// The work of it stays done: a load cannot try for ever.
    class Attempt {
    public:
        explicit Attempt(LoadBudget& budget) : budget_(budget), before_(budget.taken_) {}
        ~Attempt() { budget_.taken_ = before_; }
        Attempt(const Attempt&) = delete;
        Attempt& operator=(const Attempt&) = delete;

    private:
        LoadBudget& budget_;
        std::size_t before_;
    };

private:
    void require(std::size_t used, std::size_t bytes, std::size_t most, const std::string& place) const;

    std::size_t most_ = kFree;
    std::size_t taken_ = 0;
    std::size_t work_ = 0;  ///< everything that was ever taken or passed
};

}  // namespace netglow
