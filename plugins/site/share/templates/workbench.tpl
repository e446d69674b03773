{{>TOP}}
<header class="top only-phone">
<div>
<div class="bench-top"><a class="icon-button plain" href="{{BACK}}" aria-label="[[Back to the packages]]">@icon(arrow-left icon-flip)</a><p class="bench-name"><strong>{{NAME}}</strong><span class="small dim">{{FOR_WHOM}}</span></p></div>
<a class="top-link" href="/help" aria-label="[[Help]]">@icon(help)</a>
<a class="top-link" href="/cart">@icon(bag)<span class="hidden">[[Cart]]</span>{{#HAS_CART}}<span class="count">{{CART_COUNT}}</span>{{/HAS_CART}}</a>
</div>
</header>
{{>HEADER}}
<main id="main" class="bench-main">
<form class="bench" method="post" action="{{ACTION}}" data-live="stage-strip bar buy">
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="bench-stage">
{{#CHIPS}}<nav class="bench-steps" aria-label="[[What is in the package]]">{{#CHIP}}<a class="bench-step" href="#print-{{PLACE}}" {{#FIRST_PRINT}}aria-current="true"{{/FIRST_PRINT}}>{{PRINT_TITLE}}</a>{{/CHIP}}</nav>{{/CHIPS}}
<div class="bench-strip" id="stage-strip" data-strip>
{{#STAGE}}<figure class="bench-view" id="print-{{PLACE}}"><div class="preview {{SHAPE}}"><img src="{{SRC}}" srcset="{{SRC}} 480w, {{SRC_LARGE}} 960w" sizes="(min-width: 60rem) 30rem, 17rem" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALT}}" loading="{{LOADING}}" {{#FIRST_PRINT}}fetchpriority="high"{{/FIRST_PRINT}}></div></figure>{{/STAGE}}
{{#NO_PICTURES}}<div class="hold stack"><div class="orb">@icon(camera)</div><p>[[The pictures are not here yet.]]</p></div>{{/NO_PICTURES}}
</div>
{{#HAS_WATERMARK}}<p class="small dim center stage-note">{{WATERMARK}}</p>{{/HAS_WATERMARK}}
</div>
<div class="bench-opts stack-l">
<div class="stack-s only-wide"><p class="dim">{{FOR_WHOM}}</p><h1>{{NAME}}</h1><p class="dim">{{CONTENT}}</p></div>
<p class="dim only-phone bench-lead">{{CONTENT}}</p>
{{#POSES}}
<fieldset>
<legend class="legend">[[Pose]]</legend>
<div class="swatches">
{{#POSE}}<label class="swatch tall"><input type="radio" name="pose" value="{{POSE_NUMBER}}" {{#CHOSEN}}checked{{/CHOSEN}}><span class="face"><img src="{{TINY}}" width="240" height="300" alt=""></span>{{POSE_NAME}}</label>{{/POSE}}
</div>
</fieldset>
{{/POSES}}
<div class="field quantity"><label for="quantity">[[Quantity]]</label><select class="input" id="quantity" name="quantity">{{#QUANTITY}}<option value="{{N}}" {{#SELECTED}}selected{{/SELECTED}}>{{N}}</option>{{/QUANTITY}}</select></div>
<p class="noscript"><button class="button" formmethod="get">@icon(eye)[[Show preview]]</button></p>
<div class="bench-buy only-wide" id="buy"><div class="row"><span class="bar-sum grow"><span class="small dim">{{PRICE_NOTE}}</span><strong class="num">{{PRICE}}</strong></span><button class="button main">[[Add to cart]]</button></div></div>
</div>
<section class="bar bench-bar" aria-label="[[Price]]" id="bar"><div><span class="bar-sum"><span class="small dim">{{PRICE_NOTE}}</span><strong class="num">{{PRICE}}</strong></span><button class="button main">[[Add to cart]]</button></div></section>
</form>
</main>
<template id="late-words"><p class="late">[[The preview is late. Your choices are saved.]] <button type="button" class="button quiet">[[Try again]]</button></p></template>
{{>END}}
