namespace Rota.Host.Scripting;

// A call in a script. A statement of many lines is one step to the debugger; this finds the line of the call within it.
// Name is the metadata name (`Hold`, `get_Days`, `.ctor`); Function is the start of the nearest enclosing lambda, or 0,0.
internal readonly record struct CallSite(string Path, string Name, TextPoint At, TextPoint Function);
