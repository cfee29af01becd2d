// Edges between two columns: one weight an instance, of all edges in the order of the matrix's columns, or of some with
// their places beside them. Ends come from a texture, or stand evenly.
layout(location = 0) in float weight;
layout(location = 1) in vec2 place;  // sender, receiver; where they are listed
uniform bool listed;
uniform bool even;           // the columns are rows of evenly spaced ends
uniform vec3 from_row;       // x, y of the first, from one to the next; points
uniform vec3 to_row;
uniform sampler2D ends;      // x, y, signal: senders, then receivers; rows of 1024
uniform int senders;
uniform int receivers;
uniform float largest;       // of the layer's |weight|
uniform float product;       // 0: edges are drawn by weight, 1: by weight times signal; between: by both
uniform float largest_product;
uniform bool signs;          // all are as strong
uniform vec2 look;           // the width of the weakest and of the strongest, in points
uniform vec2 fade;           // strengths: none is drawn up to the one, all is from the other on; 0: all is
uniform float unit;          // pixels a point of a width
uniform vec2 viewport;       // pixels
uniform vec3 camera;         // pixels a point, then the place of the origin in pixels
uniform float dashed;
out vec2 at;
flat out vec3 shape;         // half length, half width, dash; pixels
flat out vec2 sign_and_alpha;

vec3 end_at(int index) { return texelFetch(ends, ivec2(index % 1024, index / 1024), 0).xyz; }

void main() {
    int sender = listed ? int(place.x) : gl_InstanceID / receivers;
    int receiver = listed ? int(place.y) : gl_InstanceID % receivers;
    vec3 start = even ? vec3(from_row.x, from_row.y + from_row.z * float(sender), 1.0) : end_at(sender);
    vec3 end = even ? vec3(to_row.x, to_row.y + to_row.z * float(receiver), 1.0) : end_at(senders + receiver);
    vec2 from = start.xy * camera.x + camera.yz;
    vec2 to = end.xy * camera.x + camera.yz;
    float reach = max(distance(from, to), 1e-3);
    vec2 axis = (to - from) / reach;
    float by_weight = clamp(abs(weight) / max(largest, 1e-30), 0.0, 1.0);
    float by_product = clamp(abs(weight * start.z) / max(largest_product, 1e-30), 0.0, 1.0);
    float strength = signs ? 0.3 : mix(by_weight, by_product, product);
    float sign_of = product < 0.5 ? weight : weight * start.z;
    float part = fade.y > 0.0 ? smoothstep(fade.x, fade.y, max(strength, 1.0 / 4096.0)) : 1.0;
    float width = mix(look.x, look.y, strength) * unit;
    float drawn = max(width, 1.0);
    vec2 corner = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1);
    at = corner * (vec2(reach, drawn) * 0.5 + 1.0);
    vec2 corner_at = 0.5 * (from + to) + axis * at.x + vec2(-axis.y, axis.x) * at.y;
    gl_Position = vec4(corner_at.x / viewport.x * 2.0 - 1.0, 1.0 - corner_at.y / viewport.y * 2.0, 0.0, 1.0);
    if (part < 0.002) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);  // nothing of it would be seen
    shape = vec3(0.5 * reach, 0.5 * drawn, sign_of < 0.0 ? dashed * camera.x : 0.0);
    sign_and_alpha = vec2(sign(sign_of), part * width / drawn);
}
