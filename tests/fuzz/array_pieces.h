// Pieces of files of arrays that fit together now and then: names of every scheme, and shapes. For fuzz targets that
// make files of a sound structure from random choices.
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/format/loaded.h"

namespace netglow {

inline std::string some_name(FuzzedDataProvider& data) {
    static constexpr const char* kNames[] = {"W1",
                                             "b1",
                                             "W2",
                                             "b2",
                                             "w0",
                                             "B0",
                                             "W",
                                             "b",
                                             "weights_1",
                                             "biases_1",
                                             "coefs_0",
                                             "intercepts_0",
                                             "coefs_1",
                                             "fc1.weight",
                                             "fc1.bias",
                                             "fc2.weight",
                                             "fc2.bias",
                                             "0.weight",
                                             "0.bias",
                                             "1.weight",
                                             "1.bias",
                                             "1.running_mean",
                                             "1.running_var",
                                             "1.num_batches_tracked",
                                             "2.weight",
                                             "2.bias",
                                             "18446744073709551615.weight",
                                             "dense/kernel:0",
                                             "dense/bias:0",
                                             "dense_1/kernel",
                                             "layers/dense/vars/0",
                                             "layers/dense/vars/1",
                                             "arr_0",
                                             "arr_1",
                                             "arr_2",
                                             "arr_18446744073709551616",
                                             "wih",
                                             "who",
                                             "bh",
                                             "gamma1",
                                             "beta1",
                                             "activations",
                                             "layers",
                                             "names0",
                                             "names1",
                                             "input",
                                             "input_names",
                                             "name",
                                             "step",
                                             "optimizer.m",
                                             "",
                                             ".",
                                             "/",
                                             "x_train"};
    if (data.ConsumeBool()) {
        return data.PickValueInArray(kNames);
    }
    return data.ConsumeRandomLengthString(12);
}

/// Mostly small, so that layers may follow each other.
inline std::int64_t some_dim(FuzzedDataProvider& data) {
    static constexpr std::int64_t kOdd[] = {
        -1, 0, 65'536, 65'537, 100'000'001, std::int64_t{1} << 32, std::int64_t{1} << 62, INT64_MAX, INT64_MIN};
    return data.ConsumeIntegralInRange(0, 15) == 0 ? data.PickValueInArray(kOdd)
                                                   : data.ConsumeIntegralInRange<std::int64_t>(1, 4);
}

inline std::vector<std::int64_t> some_dims(FuzzedDataProvider& data) {
    std::vector<std::int64_t> dims(data.ConsumeIntegralInRange<std::size_t>(0, 3));
    for (std::int64_t& dim : dims) {
        dim = some_dim(data);
    }
    return dims;
}

/// The bytes that the shape promises, if these are few; now and then more, or fewer.
inline std::string some_bytes(FuzzedDataProvider& data, const std::vector<std::int64_t>& dims, std::size_t size) {
    constexpr std::size_t kMost = 4096;
    std::size_t count = size;
    for (const std::int64_t dim : dims) {
        count = dim >= 0 && dim <= 64 ? count * static_cast<std::size_t>(dim) : kMost;
    }
    count = std::min(count, kMost);
    if (data.ConsumeIntegralInRange(0, 15) == 0) {
        count = data.ConsumeIntegralInRange<std::size_t>(0, 64);
    }
    std::string bytes = data.ConsumeBytesAsString(std::min<std::size_t>(count, 8));
    bytes.resize(count, '\0');
    return bytes;
}

inline LoadOptions some_options(FuzzedDataProvider& data) {
    LoadOptions options;
    if (data.ConsumeBool()) {
        options.transpose = data.ConsumeBool();
    }
    if (data.ConsumeIntegralInRange(0, 7) == 0) {
        options.arrays.emplace();
        for (int layers = data.ConsumeIntegralInRange(0, 3); layers > 0; --layers) {
            std::string weights = some_name(data);
            options.arrays->push_back({std::move(weights), data.ConsumeBool() ? some_name(data) : ""});
        }
    }
    options.ask = data.ConsumeIntegralInRange(0, 7) == 0;
    return options;
}

}  // namespace netglow
