namespace Rota.Host.Scripting;

// What a debugger would step over: a statement, or the body of a lambda.
internal readonly record struct Step(string Path, TextPoint Start, TextPoint End);
