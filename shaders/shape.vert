// One quad an instance, made from its number of corner; everything is in pixels of the viewport, y down.
layout(location = 0) in vec4 rect;    // middle, half of width and height
layout(location = 1) in vec4 axis;    // direction of its x axis; kind; width of a stroke
layout(location = 2) in vec4 detail;  // by kind, see shape.frag
layout(location = 3) in vec4 fill;
layout(location = 4) in vec4 fill_right;
layout(location = 5) in vec4 stroke;
uniform vec2 viewport;
uniform sampler2D atlas;
out vec2 at;
out vec2 atlas_place;  // of a glyph
flat out vec2 half_size;
flat out vec2 kind_and_stroke;
flat out vec4 details;
flat out vec4 fill_color;
flat out vec4 fill_right_color;
flat out vec4 stroke_color;

void main() {
    vec2 corner = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1);
    float margin = axis.z == 3.0 ? 0.0 : 1.0 + axis.w * 0.5;  // room for the antialiased rim; glyphs bring their own
    at = corner * (rect.zw + margin);
    vec2 place = rect.xy + vec2(axis.x * at.x - axis.y * at.y, axis.y * at.x + axis.x * at.y);
    gl_Position = vec4(place.x / viewport.x * 2.0 - 1.0, 1.0 - place.y / viewport.y * 2.0, 0.0, 1.0);
    atlas_place = mix(detail.xy, detail.zw, 0.5 * corner + 0.5) / vec2(textureSize(atlas, 0));
    half_size = rect.zw;
    kind_and_stroke = axis.zw;
    details = detail;
    fill_color = fill;
    fill_right_color = fill_right;
    stroke_color = stroke;
}
