using NuGet.ContentModel;
using NuGet.Packaging;

namespace Rota.Host.Packages;

// The files of an unpacked package that a program of this runtime has beside it.
internal static class PackageAssets
{
    // Satellites are left out: the program has one culture.
    public static IReadOnlyList<string> Of(FoundPackage package, string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToList();
        RequireFramework(package, folder);
        var content = new ContentItemCollection();
        content.Load(files);
        var patterns = ThisRuntime.Conventions.Patterns;
        var libraries = Best(content, patterns.RuntimeAssemblies);
        if (libraries is null && files.Exists(IsLibrary)) throw Unfit(package, files);
        return [.. (libraries ?? []).Concat(Best(content, patterns.NativeLibraries) ?? []).Select(file => Path.Combine(folder, file))];
    }

    private static void RequireFramework(FoundPackage package, string folder)
    {
        using var content = new PackageFolderReader(folder);
        var others = ThisRuntime.Fitting(content.NuspecReader.GetFrameworkRefGroups()).SelectMany(group => group.FrameworkReferences)
            .Select(framework => framework.Name).Where(name => name != "Microsoft.NETCore.App").ToList();
        if (others.Count > 0) throw new InvalidDataException($"{package.Title} needs {string.Join(", ", others)}, which rota does not run on.");
    }

    private static List<string>? Best(ContentItemCollection content, PatternSet patterns) => ThisRuntime.Frameworks
        .Select(framework => content.FindBestItemGroup(
            ThisRuntime.Conventions.Criteria.ForFrameworkAndRuntime(framework, ThisRuntime.Systems[0]), patterns))
        .FirstOrDefault(group => group is not null)?
        .Items.Select(item => item.Path).Where(path => !path.EndsWith("/_._", StringComparison.Ordinal)).ToList();

    private static bool IsLibrary(string file) =>
        file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static InvalidDataException Unfit(FoundPackage package, List<string> files)
    {
        var frameworks = files.Where(IsLibrary).Select(file => file.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);
        return new($"{package.Title} has no library for {ThisRuntime.Frameworks[0].GetShortFolderName()}; it has: {string.Join(", ", frameworks)}.");
    }
}
