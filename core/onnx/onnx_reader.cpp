#include <algorithm>
#include <climits>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/onnx/importer.h"
#include "core/onnx/metadata.h"
#include "core/onnx/onnx_file.h"
#include "core/onnx/parsed_size.h"
#include "core/onnx/unfit.h"

namespace netglow {
namespace {

/// How the input's dimensions may be meant, the likeliest first: exporters write batches of one, or of a fixed size.
std::vector<Start> starts_at(const onnx::ValueInfoProto& input) {
    const onnx::TypeProto_Tensor& type = input.type().tensor_type();
    Start start{input.name(), {}, 0, false};
    if (!type.has_shape() || type.shape().dim_size() == 0) {
        start.dims = {kOpenDim, kUnknownDim};
        return {start};
    }
    std::optional<std::size_t> open;
    for (int axis = 0; axis < type.shape().dim_size(); ++axis) {
        const onnx::TensorShapeProto_Dimension& dim = type.shape().dim(axis);
        const bool known = dim.has_dim_value() && dim.dim_value() > 0;
        if (!known && !open) {
            open = start.dims.size();
        }
        start.dims.push_back(known ? dim.dim_value() : open == start.dims.size() ? kOpenDim : kUnknownDim);
    }
    if (start.dims.size() == 1) {
        start.batch.reset();
        if (open) {
            start.dims[0] = kUnknownDim;
        }
        return {start};
    }
    if (open) {
        start.batch = open;
        return {start};
    }
    std::vector<Start> starts = {start};
    if (start.dims.size() == 2) {
        start.batch = 1;
        starts.push_back(start);
    }
    start.batch.reset();
    starts.push_back(start);
    return starts;
}

void check_size(const Start& start) {
    Dims features;
    for (std::size_t axis = 0; axis < start.dims.size(); ++axis) {
        if (start.batch != axis && start.dims[axis] >= 0) {
            features.push_back(start.dims[axis]);
        }
    }
    element_count(features, "the input '" + start.value + "'");
}

class Reader {
public:
    Reader(const onnx::ModelProto& model, const std::filesystem::path& folder, const LoadOptions& options,
           LoadBudget& budget)
        : model_(model), graph_(model.graph()), folder_(folder), options_(options), budget_(budget) {}

    Imported read() {
        if (graph_.output_size() == 0 || graph_.node_size() == 0) {
            throw Error("found a model without nodes, expected a network");
        }
        std::optional<Error> first;
        bool head_offered = false;
        constexpr int kMostOutputs = 16;
        int tried = 0;
        for (const onnx::ValueInfoProto& output : graph_.output()) {
            if (++tried > kMostOutputs) {
                break;
            }
            try {
                Imported imported = read_to(output.name());
                for (const onnx::ValueInfoProto& other : graph_.output()) {
                    if (other.name() != output.name()) {
                        imported.notes.push_back("the output '" + other.name() + "' is left out");
                    }
                }
                return imported;
            } catch (const OverBudget&) {
                if (!first) {
                    throw;
                }
                break;  // enough was tried
            } catch (const HeadOffered& error) {
                head_offered = head_offered || !first;
                first = first.value_or(Error(error.what()));
            } catch (const Error& error) {
                first = first.value_or(error);
            }
        }
        if (head_offered) {
            throw HeadOffered(first->what());
        }
        throw *first;
    }

private:
    Imported import_from(const Plan& plan, const std::string& output, const Start& start) const {
        check_size(start);
        const LoadBudget::Attempt attempt(budget_);
        return import_chain(model_, plan, output, start, folder_, options_.progress, budget_);
    }

    const onnx::ValueInfoProto& input_of(const Plan& plan) const {
        const onnx::ValueInfoProto* found = nullptr;
        for (const onnx::ValueInfoProto* input : true_inputs(graph_)) {
            if (!plan.uses.contains(input->name())) {
                continue;
            }
            if (found != nullptr) {
                throw Error("found the inputs '" + found->name() + "' and '" + input->name() +
                            "', expected one: Netglow shows networks with one input");
            }
            found = input;
        }
        if (found == nullptr) {
            throw Error("found no input, expected one");
        }
        return *found;
    }

    Imported read_to(const std::string& output) const {
        const Plan plan = plan_for(graph_, output);
        const Node* unfit = nullptr;
        std::optional<Error> first;
        for (const Start& start : starts_at(input_of(plan))) {
            try {
                return import_from(plan, output, start);
            } catch (const Unfit& error) {
                unfit = first ? unfit : &error.node();
                first = first.value_or(Error(error.what()));
            } catch (const OverBudget&) {
                if (!first) {
                    throw;
                }
                throw *first;
            } catch (const Error& error) {
                first = first.value_or(error);
            }
        }
        if (unfit == nullptr) {
            throw *first;
        }
        std::optional<Imported> head = head_behind(plan, output, *unfit);
        if (!head) {
            throw *first;
        }
        if (!options_.head) {
            throw HeadOffered(std::string(first->what()) + ". The dense layers at the model's end can be opened alone");
        }
        return std::move(*head);
    }

    /// The dense layers that follow the last node that does not fit.
    std::optional<Imported> head_behind(const Plan& plan, const std::string& output, const Node& unfit) const {
        std::size_t at = 0;
        const auto place_of = [&](const Node& node) {
            return static_cast<std::size_t>(std::find(plan.nodes.begin(), plan.nodes.end(), &node) -
                                            plan.nodes.begin());
        };
        at = place_of(unfit);
        constexpr int kMostTries = 64;
        for (int tries = 0; tries < kMostTries && at < plan.nodes.size() && plan.nodes[at]->output_size() > 0;
             ++tries) {
            const Node& node = *plan.nodes[at];
            try {
                Imported head = import_from(plan, output, {node.output(0), {kOpenDim, kUnknownDim}, 0, true});
                head.notes.insert(head.notes.begin(), "only the dense layers behind " + title_of(node) + " are shown");
                return head;
            } catch (const Unfit& error) {
                at = std::max(at + 1, place_of(error.node()));
            } catch (const OverBudget&) {
                return std::nullopt;
            } catch (const Error&) {
                ++at;
            }
        }
        return std::nullopt;
    }

    const onnx::ModelProto& model_;
    const onnx::GraphProto& graph_;
    const std::filesystem::path& folder_;
    const LoadOptions& options_;
    LoadBudget& budget_;
};

onnx::ModelProto parsed(std::string_view bytes, const std::string& source, LoadBudget& budget) {
    budget.take(parsed_size(bytes, LoadBudget::kFree), source);
    onnx::ModelProto model;
    if (bytes.size() > INT_MAX || !model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) ||
        !model.has_graph()) {
        throw Error(source + ": found " + (bytes.empty() ? "an empty file" : "other data, or a part of a file") +
                    ", expected an ONNX model");
    }
    return model;
}

Loaded document_from(const onnx::ModelProto& model, const std::string& source, const std::filesystem::path& folder,
                     const LoadOptions& options, LoadBudget& budget) {
    budget.holds(stored_numbers(model, folder));
    Imported imported = Reader(model, folder, options, budget).read();
    Document document = document_of(Network(std::move(imported.layers)), std::filesystem::path(source).stem().string());
    read_metadata(model, document);
    return {std::move(document), std::move(imported.notes)};
}

/// Every message begins with the file.
Loaded loaded_from(const onnx::ModelProto& model, const std::string& source, const std::filesystem::path& folder,
                   const LoadOptions& options, LoadBudget& budget) {
    try {
        return document_from(model, source, folder, options, budget);
    } catch (const HeadOffered& error) {
        throw HeadOffered(source + ": " + error.what());
    } catch (const Error& error) {
        throw Error(source + ": " + error.what());
    }
}

}  // namespace

Loaded parse_onnx(std::string_view bytes, const std::string& source, const std::filesystem::path& folder,
                  const LoadOptions& options) {
    LoadBudget budget;
    return loaded_from(parsed(bytes, source, budget), source, folder, options, budget);
}

Loaded load_onnx(const std::filesystem::path& file, const LoadOptions& options) {
    // The file's bytes go before the network is made.
    LoadBudget budget;
    const onnx::ModelProto model = parsed(read_file(file, INT_MAX), file.string(), budget);
    return loaded_from(model, file.string(), file.parent_path(), options, budget);
}

}  // namespace netglow
