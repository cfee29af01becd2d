#include "core/forward/ordered_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "core/base/vector_clones.h"

namespace netglow {

using Index = Eigen::Index;

namespace {

// The loops that add are written out over plain arrays, not as Eigen products: those may regroup a sum, and the order
// of the additions is what this file promises. Across neurons they are vectorised by the compiler.

/// 0 or −0. As a question about bits it costs half of what it costs about numbers.
NETGLOW_INLINED bool is_zero(double value) {
    return std::bit_cast<std::uint64_t>(value) << 1 == 0;
}

/// Signals that are not 0, some hundred at a time.
struct ActiveSignals {
    static constexpr Index kMost = 256;
    const Matrix& weights;
    const Vector& signals;
    std::array<std::int32_t, kMost> from;  ///< the first `count` of these, in order
    std::size_t count = 0;

    ActiveSignals(const Matrix& of, const Vector& all) : weights(of), signals(all) {}

    /// Of the signals `first` .. `last` - 1, at most kMost of them. Without a branch, which noise would mislead.
    void collect(Index first, Index last) {
        const double* const all = signals.data();
        std::size_t found = 0;
        for (Index at = first; at < last; ++at) {
            from.data()[found] = static_cast<std::int32_t>(at);
            found += is_zero(all[at]) ? 0 : 1;
        }
        count = found;
    }
    const double* column(std::size_t k) const { return weights.data() + from[k] * weights.rows(); }
    double signal(std::size_t k) const { return signals.data()[from[k]]; }
};

/// A few sums stay in registers over all columns.
template <Index neurons>
NETGLOW_INLINED void add_to_few(const ActiveSignals& active, double* sums) {
    std::array<double, neurons> sum;
    for (std::size_t j = 0; j < neurons; ++j) sum[j] = sums[j];
    for (std::size_t k = 0; k < active.count; ++k) {
        const double* const column = active.column(k);
        const double signal = active.signal(k);
        for (std::size_t j = 0; j < neurons; ++j) sum[j] += column[j] * signal;
    }
    for (std::size_t j = 0; j < neurons; ++j) sums[j] = sum[j];
}

constexpr Index kFew = 16;

NETGLOW_VECTOR_CLONES void add_to_few(const ActiveSignals& active, double* sums, Index neurons) {
    switch (neurons) {
        case 1:
            return add_to_few<1>(active, sums);
        case 2:
            return add_to_few<2>(active, sums);
        case 3:
            return add_to_few<3>(active, sums);
        case 4:
            return add_to_few<4>(active, sums);
        case 5:
            return add_to_few<5>(active, sums);
        case 6:
            return add_to_few<6>(active, sums);
        case 7:
            return add_to_few<7>(active, sums);
        case 8:
            return add_to_few<8>(active, sums);
        case 9:
            return add_to_few<9>(active, sums);
        case 10:
            return add_to_few<10>(active, sums);
        case 11:
            return add_to_few<11>(active, sums);
        case 12:
            return add_to_few<12>(active, sums);
        case 13:
            return add_to_few<13>(active, sums);
        case 14:
            return add_to_few<14>(active, sums);
        case 15:
            return add_to_few<15>(active, sums);
        default:
            return add_to_few<kFew>(active, sums);
    }
}

/// Some columns go together, with one pass over the sums.
template <std::size_t columns>
NETGLOW_INLINED void add_columns(const ActiveSignals& active, std::size_t first, double* sums, Index neurons) {
    std::array<const double*, columns> column;
    std::array<double, columns> signal;
    for (std::size_t k = 0; k < columns; ++k) {
        column[k] = active.column(first + k);
        signal[k] = active.signal(first + k);
    }
    for (Index j = 0; j < neurons; ++j) {
        double sum = sums[j];
        for (std::size_t k = 0; k < columns; ++k) sum += column[k][j] * signal[k];
        sums[j] = sum;
    }
}

NETGLOW_VECTOR_CLONES void add_to_many(const ActiveSignals& active, double* sums, Index neurons) {
    std::size_t k = 0;
    for (; k + 8 <= active.count; k += 8) add_columns<8>(active, k, sums, neurons);
    for (; k < active.count; ++k) add_columns<1>(active, k, sums, neurons);
}

}  // namespace

void ordered_products(const Matrix& weights, const Vector& signals, Vector& sum) {
    const Index neurons = weights.rows();
    sum.setZero(neurons);
    ActiveSignals active(weights, signals);
    for (Index first = 0; first < signals.size(); first += ActiveSignals::kMost) {
        active.collect(first, std::min(first + ActiveSignals::kMost, signals.size()));
        if (neurons <= kFew) {
            add_to_few(active, sum.data(), neurons);
        } else {
            add_to_many(active, sum.data(), neurons);
        }
    }
}

void ordered_sums(const Dense& dense, const Vector& signals, Vector& sum) {
    ordered_products(dense.weights, signals, sum);
    if (dense.bias) sum += *dense.bias;
}

double ordered_sum(const Dense& dense, const Vector& signals, Index neuron, std::size_t terms) {
    const Index products = std::min(static_cast<Index>(terms), signals.size());
    double sum = 0;
    for (Index from = 0; from < products; ++from) sum += dense.weights(neuron, from) * signals[from];
    if (static_cast<Index>(terms) > signals.size()) sum += (*dense.bias)[neuron];
    return sum;
}

}  // namespace netglow
