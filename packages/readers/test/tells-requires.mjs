// A worker that gives, for whatever file, whether `require` would load an ES module in it.
export default () => ({ kind: "source", source: process.features.require_module });
