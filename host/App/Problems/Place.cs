using Rota.Host.Scripting;

namespace Rota.Host.Problems;

// Where a mistake is, by full path; line and column count from 1, or are 0 if unknown.
internal sealed record Place(string Path, int Line, int Column, string What)
{
    public static Place At(string path, string what) => new(System.IO.Path.GetFullPath(path), 0, 0, what);

    public static Place Of(ScriptLocation location, string what) =>
        new(System.IO.Path.GetFullPath(location.Path), location.At.Line, location.At.Column, what);

    public static Place Of(ScriptDiagnostic wrong)
    {
        var what = $"{wrong.Code}: {wrong.Message}{(wrong.Hint is null ? "" : $"; {wrong.Hint}")}";
        return new(System.IO.Path.GetFullPath(wrong.Path), wrong.At.Line, wrong.At.Column, what);
    }

    // Null if the mistake is not in a file; a folder does not count.
    public static Place? Of(Mistake mistake) => mistake.File is { } file && !Directory.Exists(file)
        ? new(System.IO.Path.GetFullPath(file), mistake.Line ?? 0, mistake.Column ?? 0, mistake.What)
        : null;
}
