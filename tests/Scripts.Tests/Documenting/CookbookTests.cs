using Rota.Host.Problems;
using Rota.Host.Workers;
using Rota.Tests.Workers;

namespace Rota.Tests.Documenting;

// A reader who copies a recipe gets what its page promises: a short script that runs, and a result without a remark that comes as a surprise.
[Trait("Category", "Slow")]
public sealed class CookbookTests(WarmPool pool) : IClassFixture<WarmPool>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "host", "manual", "cookbook.md"));

    private static readonly IReadOnlyList<Recipe> Recipes = Recipe.Of(Page);

    private readonly Workshop _workshop = pool.Workshop;

    [Fact]
    public void ThereAreAtLeastTwentyFiveRecipesEachWithAScript()
    {
        Assert.True(Recipes.Count >= 25, $"{Recipes.Count} recipes were found.");
        Assert.Equal(Page.Split("\n## ").Length - 1, Recipes.Count);
        Assert.Equal(Recipes.Count, Recipes.DistinctBy(recipe => recipe.Title).Count());
    }

    [Fact]
    public void EveryRecipeHasAtMostTwelveLinesAndBeginsWithWhatItDoes() => Assert.All(Recipes, recipe =>
    {
        Assert.InRange(recipe.Lines, 1, 12);
        Assert.StartsWith("// ", recipe.Script, StringComparison.Ordinal);
    });

    [Fact]
    public void EveryRecipeNamesACommandThatTheProgramUnderstands()
    {
        Assert.All(Recipes, recipe => Assert.NotEmpty(recipe.Commands));
        Assert.Equal([], PageCommands.Of(Page).SelectMany(PageCommands.Mistakes));
    }

    [Fact]
    public async Task EveryRecipeRunsOnTheSimulatedMarketWithoutARemarkThatItsPageDoesNotQuote()
    {
        var surprises = new List<string>();
        foreach (var (number, recipe) in Recipes.Index())
            surprises.AddRange((await Surprises($"{number}.csx", recipe)).Select(text => $"{recipe}: {text}"));

        if (surprises.Count > 0) Assert.Fail(string.Join('\n', surprises));
    }

    private async Task<IEnumerable<string>> Surprises(string name, Recipe recipe)
    {
        try
        {
            var answer = await _workshop.RunAsync(name, recipe.Script, TestContext.Current.CancellationToken);
            return answer is RunSnapshot run
                ? run.Warnings.Select(warning => warning.ToString()).Concat(run.Cautions).Concat(run.Notes).Where(text => !recipe.Mentions(text))
                : [answer.ToString()!];
        }
        catch (Exception failed) when (ProblemList.Lines(failed) is { } lines)
        {
            return lines;
        }
    }
}
