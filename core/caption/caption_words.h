// The sentences of captions: whole ones, with places for names and numbers, so that another language needs nothing but
// another list.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace netglow::caption_words {

// Start and end.
inline constexpr std::string_view kStart = "start: inputs {values}";
inline constexpr std::string_view kStartOfMany = "start: {count} inputs, {others} of them not 0";
inline constexpr std::string_view kEnd = "end: outputs {values}";
inline constexpr std::string_view kEndOfOne = "end: output {value}";
inline constexpr std::string_view kEndOfMany = "end: {count} outputs, {neuron} the largest with {value}";
inline constexpr std::string_view kAnswer = "answer: {neuron}, with {value} the largest of {count} outputs";

// One product, or the bias, on its way; then with what it makes of the sum.
inline constexpr std::string_view kProduct =
    "{neuron}, {which} product: weight {weight} × signal {signal} {equals} {product}";
inline constexpr std::string_view kProductArrived =
    "{neuron}, {which} product: weight {weight} × signal {signal} {equals} {product}; so far {total}";
inline constexpr std::string_view kLastProduct =
    "{neuron}, {which} product: weight {weight} × signal {signal} {equals} {product}; the sum is {total}";
inline constexpr std::string_view kBias = "{neuron}, bias: {bias}";
inline constexpr std::string_view kBiasUnderWay = "{neuron}, bias: {bias}; so far {total}";
inline constexpr std::string_view kBiasArrived = "{neuron}, bias: {bias}; the sum is {total}";

// A neuron's sum, its products one after the other.
inline constexpr std::string_view kSumBegins = "{neuron}: product 1 of {count}: {weight} × {signal} {equals} {product}";
inline constexpr std::string_view kSumUnderWay =
    "{neuron}: product {term} of {count}: {weight} × {signal} {equals} {product}; so far {total}";
inline constexpr std::string_view kSumBeginsInShort = "{neuron}: product 1 of {count}";
inline constexpr std::string_view kSumUnderWayInShort = "{neuron}: product {term} of {count}; so far {total}";
inline constexpr std::string_view kSumBeforeBias = "{neuron}: the bias {bias}; so far {total}";
inline constexpr std::string_view kSumWritten = "{neuron}: {products} {equals} {total}";
inline constexpr std::string_view kSum = "{neuron}: the sum of {count} products is {total}";
inline constexpr std::string_view kSumWithBias = "{neuron}: the sum of {count} products and the bias is {total}";

// Its activation.
inline constexpr std::string_view kActivating = "{neuron}: {function}({sum}) = …";
inline constexpr std::string_view kActivated = "{neuron}: {function}({sum}) {equals} {output}";
inline constexpr std::string_view kIdentity = "{neuron}: the output is the sum";
inline constexpr std::string_view kIdentityKnown = "{neuron}: the output is the sum, {output}";

// All neurons of a layer at once.
inline constexpr std::string_view kLayerSumsUnderWay = "{layer}: all {count} sums, product {term} of {terms} in each";
inline constexpr std::string_view kLayerBiasUnderWay = "{layer}: all {count} sums, the bias in each";
inline constexpr std::string_view kLayerSums = "{layer}: all {count} sums: {values}";
inline constexpr std::string_view kLayerSumsOfMany = "{layer}: all {count} sums, from {least} to {most}";
inline constexpr std::string_view kLayerActivating = "{layer}: {function} of all {count} sums";
inline constexpr std::string_view kLayerOutputs = "{layer}: {function} of all {count} sums: {values}";
inline constexpr std::string_view kLayerOutputsOfMany =
    "{layer}: {function} of all {count} sums, from {least} to {most}";
inline constexpr std::string_view kLayerIdentity = "{layer}: the outputs are all {count} sums";
inline constexpr std::string_view kShares = "{layer}: {function} makes {count} shares of 1 from the sums";
inline constexpr std::string_view kSharesKnown =
    "{layer}: {function} makes {count} shares of 1 from the sums: {values}";
inline constexpr std::string_view kSharesOfMany =
    "{layer}: {function} makes {count} shares of 1 from the sums, {neuron} the largest with {value}";

// After an edit.
inline constexpr std::string_view kMovedMost = "{neuron} moved most: {before} → {now}";
inline constexpr std::string_view kMoved = "{neuron} moved: {before} → {now}";
inline constexpr std::string_view kNothingMoved = "no output moved, to {decimals} decimals";

// Parts of lists.
inline constexpr std::string_view kBetween = ", ";
inline constexpr std::string_view kNamed = "{neuron} = {value}";

std::string ordinal(std::size_t index);  ///< "first" of 0, "tenth", "11th", "22nd"

using Part = std::pair<std::string_view, std::string>;  ///< the name of a place, and what stands there
/// The sentence with its places filled. Asserts that each of them is.
std::string filled(std::string_view sentence, std::initializer_list<Part> parts);

}  // namespace netglow::caption_words
