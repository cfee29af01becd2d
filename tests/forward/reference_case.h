// Reads the reference cases without the project's own reader, so that the tests of the forward pass do not depend on
// it.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/network/network.h"

namespace netglow {

/// tests/data/golden/NAME
inline nlohmann::json golden_json(const std::string& name) {
    std::ifstream file(std::filesystem::path(NETGLOW_TEST_DATA) / "golden" / name);
    return nlohmann::json::parse(file);
}

inline Vector vector_of(const nlohmann::json& numbers) {
    Vector result(static_cast<Eigen::Index>(numbers.size()));
    for (Eigen::Index i = 0; i < result.size(); ++i) result[i] = numbers[static_cast<std::size_t>(i)].get<double>();
    return result;
}

inline Network network_of(const nlohmann::json& file) {
    std::vector<Dense> layers;
    for (const nlohmann::json& from : file.at("layers")) {
        const nlohmann::json& rows = from.at("weights");
        Dense layer;
        layer.activation = Activation::of(activation_kind_named(from.at("activation").get<std::string>()).value());
        layer.weights.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size()));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            layer.weights.row(static_cast<Eigen::Index>(row)) = vector_of(rows[row]).transpose();
        }
        if (from.contains("bias")) layer.bias = vector_of(from["bias"]);
        layers.push_back(std::move(layer));
    }
    return Network(std::move(layers));
}

}  // namespace netglow
