{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow stack">
<h1>[[Terms]]</h1>
<p>[[You order from {{SITE}}. The order is placed when you press the last button; what you pay is the total shown beside it, and nothing is added later.]]</p>
<p>[[Prints and downloads are made for you alone. Until printing begins you can change or cancel; after that they cannot be taken back, unless something is wrong with them: then they are printed again or your money comes back.]]</p>
<p>[[Photos are for your private use. The photographer keeps the copyright.]]</p>
</main>
{{>END}}
