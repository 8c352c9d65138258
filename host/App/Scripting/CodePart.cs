namespace Rota.Host.Scripting;

// A part of one line of a script.
internal readonly record struct CodePart(string Text, CodeKind Kind);
