// Random numbers that are the same for a seed on every C++ library: the standard's engines are defined to the bit, its
// distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace netglow {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// 0 .. count - 1; count > 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    /// first .. last.
    int between(int first, int last) {
        return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
    }
    bool percent(int share) { return between(1, 100) <= share; }
    /// from .. to.
    float real(float from, float to) { return from + (to - from) * (static_cast<float>(below(10'001)) / 10'000); }
    template <typename Items>
    const auto& one_of(const Items& items) {
        return *std::next(std::begin(items), static_cast<std::ptrdiff_t>(below(std::size(items))));
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace netglow
