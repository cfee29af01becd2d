#include "core/density/back_projection.h"

#include <algorithm>
#include <bit>

#include "core/base/assert.h"

namespace netglow {
namespace {

constexpr std::size_t kLine = 16;   ///< floats of a cache line: columns begin on one
constexpr std::size_t kBehind = 2;  ///< zeros behind the rows, that are read and never written

/// Lines of one even rise and of the two odd ones beside it, that go on in lines of half that even rise.
struct Lines {
    const float* even;
    const float* odd;
    float odd_share;          ///< half; all of the steepest, which has no steeper line to share with
    const float* odd_before;  ///< of the rise below; half of it
};

void add_up(const float* __restrict even, const float* __restrict odd, float odd_share, const float* __restrict before,
            float* __restrict sum, std::size_t rows) {
    for (std::size_t row = 0; row < rows; ++row) sum[row] = even[row] + odd_share * odd[row] + 0.5F * before[row];
}

/// In the left half lines begin where they did.
void go_on_left(const Lines& lines, std::size_t rows, float* left) {
    add_up(lines.even, lines.odd, lines.odd_share, lines.odd_before, left, rows);
}

/// In the right half they begin where they are by then: `rise` rows further, the odd ones a row more or less.
void go_on_right(const Lines& lines, std::size_t rise, std::size_t rows, float* right) {
    std::fill_n(right, std::min(rise, rows), 0.F);
    if (rise > 0 && rise - 1 < rows) {
        right[rise - 1] = 0.5F * lines.odd_before[0];
    }
    if (rise < rows) {
        right[rise] = lines.even[0] + 0.5F * lines.odd_before[1];
        add_up(lines.even + 1, lines.odd, lines.odd_share, lines.odd_before + 2, right + rise + 1, rows - rise - 1);
    }
}

}  // namespace

LineTable::LineTable(std::size_t size, std::size_t rows)
    : size_(size),
      rows_(rows),
      pitch_((rows + kBehind + kLine - 1) / kLine * kLine),
      lines_(size * pitch_),
      none_(pitch_) {
    NETGLOW_ASSERT(std::has_single_bit(size));
}

/// Halves a block of lines, and its halves in turn while they are in the cache: each level's lines are the other's
/// picture.
void LineTable::halve(std::size_t block, std::size_t width, float* from, float* to,
                      const Cancellation& cancellation) const {
    if (width == 1 || cancellation.requested()) {
        return;
    }
    const std::size_t half = width / 2;
    for (std::size_t rise = 0; rise < half; ++rise) {
        const float* even = from + (block + 2 * rise) * pitch_;
        const Lines lines{even, even + pitch_, rise + 1 < half ? 0.5F : 1.F, rise > 0 ? even - pitch_ : none_.data()};
        float* left = to + (block + rise) * pitch_;
        go_on_left(lines, rows_, left);
        go_on_right(lines, rise, rows_, left + half * pitch_);
    }
    halve(block, half, to, from, cancellation);
    halve(block + half, half, to, from, cancellation);
}

void LineTable::draw(const Cancellation& cancellation) {
    std::vector<float> other(lines_.size());
    halve(0, size_, lines_.data(), other.data(), cancellation);
    if (std::countr_zero(size_) % 2 == 1) {
        lines_.swap(other);
    }
}

}  // namespace netglow
