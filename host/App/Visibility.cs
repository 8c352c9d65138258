using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("App.Tests")]
[assembly: InternalsVisibleTo("Scripts.Tests")]
[assembly: InternalsVisibleTo("Screens.Tests")]
[assembly: InternalsVisibleTo("Benchmarks")]
