#include "core/format/load_budget.h"

#include <algorithm>
#include <cstdint>

namespace netglow {
namespace {

constexpr std::size_t kReadAndWeight = 2 * sizeof(double);
constexpr std::size_t kMostWork = 6;  ///< times what may be taken: a few ways of reading a file are tried

std::size_t sum(std::size_t a, std::size_t b) {
    return b > SIZE_MAX - a ? SIZE_MAX : a + b;
}
std::size_t product(std::size_t a, std::size_t b) {
    return b != 0 && a > SIZE_MAX / b ? SIZE_MAX : a * b;
}

}  // namespace

void LoadBudget::holds(std::size_t numbers) {
    most_ = sum(most_, product(numbers, kReadAndWeight));
}

void LoadBudget::take(std::size_t bytes, const std::string& place) {
    require(taken_, bytes, most_, place);
    pass(bytes, place);
    taken_ += bytes;
}

void LoadBudget::take_numbers(std::size_t numbers, const std::string& place) {
    take(product(numbers, sizeof(double)), place);
}

void LoadBudget::give_back_numbers(std::size_t numbers) {
    taken_ -= std::min(taken_, product(numbers, sizeof(double)));
}

void LoadBudget::pass(std::size_t bytes, const std::string& place) {
    require(taken_, bytes, most_, place);
    require(work_, bytes, product(most_, kMostWork), place);
    work_ += bytes;
}

void LoadBudget::require(std::size_t used, std::size_t bytes, std::size_t most, const std::string& place) const {
    if (bytes > most || used > most - bytes) {
        throw OverBudget(place + ": to read on would take more than " + std::to_string(kFree / 1'000'000) +
                         " MB beyond the numbers that the file holds itself, which no network needs");
    }
}

}  // namespace netglow
