namespace Rota.Host.Scripting;

// A `#load "target"` directive. The compiler loads files in disabled branches too.
internal sealed record LoadDirective(string Target, string Path, TextPoint At)
{
    public static IReadOnlyList<LoadDirective> In(ScriptFile file) =>
    [
        .. Directive.In(file).Where(each => each.Word == "load")
            .Select(each => new LoadDirective(each.Target, Resolve(each.Target, file.Path), each.At)),
    ];

    public static string Resolve(string target, string loader) =>
        System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(loader)!);
}
