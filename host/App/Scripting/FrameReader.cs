using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace Rota.Host.Scripting;

internal sealed class FrameReader(CompiledScript script, Assembly assembly)
{
    // Inner exceptions first: the root cause has the best location.
    public ScriptLocation? Innermost(Exception exception)
    {
        var inner = exception is AggregateException many ? many.InnerExceptions : Enumerable.Repeat(exception.InnerException, 1);
        foreach (var cause in inner)
        {
            if (cause is not null && Innermost(cause) is { } found)
                return found;
        }
        var frames = new StackTrace(exception, fNeedFileInfo: false).GetFrames();
        for (var i = 0; i < frames.Length; i++)
        {
            if (frames[i].GetMethod() is not { } method || method.Module.Assembly != assembly || Step(method, frames[i]) is not { } step) continue;
            var at = At(step, i == 0 ? null : frames[i - 1].GetMethod()?.Name);
            return exception is RepeatedWordException repeated && RepeatedWord.Find(script.Files, step, repeated) is { } word
                ? at with { At = word.Second, SourceLine = LineAt(step.Path, word.Second), Repeats = word }
                : at;
        }
        return null;
    }

    private Step? Step(MethodBase method, StackFrame frame)
    {
        var image = ImmutableCollectionsMarshal.AsImmutableArray(script.Symbols);
        using var provider = MetadataReaderProvider.FromPortablePdbImage(image);
        var symbols = provider.GetMetadataReader();
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0xFFFFFF).ToDebugInformationHandle();
        var reached = symbols.GetMethodDebugInformation(handle).GetSequencePoints()
            .Where(point => !point.IsHidden && point.Offset <= frame.GetILOffset())
            .ToList();
        if (reached.Count == 0)
            return null;
        var last = reached[^1];
        return new Step(
            symbols.GetString(symbols.GetDocument(last.Document).Name),
            new TextPoint(last.StartLine, last.StartColumn),
            new TextPoint(last.EndLine, last.EndColumn));
    }

    // In a statement with several calls, the failed one is known if its name occurs once.
    private ScriptLocation At(Step step, string? callee)
    {
        var calls = script.Calls
            .Where(call => call.Path == step.Path && call.Name == callee)
            .Where(call => call.At >= step.Start && call.At < step.End && call.Function < step.Start)
            .ToList();
        var at = calls.Count == 1 ? calls[0].At : step.Start;
        return new ScriptLocation(step.Path, at, LineAt(step.Path, at));
    }

    private string LineAt(string path, TextPoint at) => script.Files.Single(file => file.Path == path).LineAt(at.Line);
}

// A debugger step: a statement, or the body of a lambda.
internal readonly record struct Step(string Path, TextPoint Start, TextPoint End);
